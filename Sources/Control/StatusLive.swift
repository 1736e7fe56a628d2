/// What the daemon is doing.
///
/// `accepted`, `duplicate`, `rejected` and `events` count what the whole log holds, over all runs;
/// `unchanged` and `vanished`, for which the log has no lines, begin at zero when the daemon starts.
public struct StatusLive: Codable, Sendable, Equatable {
    /// The state of the daemon as a whole.
    public var state: StatusState
    /// Why the state is `stalled` or `degraded`, otherwise `nil`.
    public var fault: String?
    /// Since when that is so, RFC 3339 in UTC; `nil` too when it is not known.
    public var faultSince: String?
    /// When the daemon started, RFC 3339 in UTC.
    public var since: String
    /// How long ago that was, in seconds.
    public var uptimeSeconds: Double
    /// The daemon's version.
    public var version: String
    /// The host's name.
    public var host: String
    /// The daemon's process.
    public var pid: Int32
    /// The watched directories.
    public var directories: [StatusDirectory]
    /// How many files wait, as far as the last scan and what came since have told.
    public var waiting = 0
    /// How long ago all directories were last looked through, in seconds; `nil` when they were not
    /// yet.
    public var waitingAgeSeconds: Double?
    /// How many files are being read, coded or written to the log.
    public var working = 0
    /// How many names the last scan passed over.
    public var passedOver = 0
    /// How many articles the log holds.
    public var accepted = 0
    /// How many files the log says had the content of a known article.
    public var duplicate = 0
    /// How many files the log says cannot be articles.
    public var rejected = 0
    /// How many files were found to hold what they last held, since the start.
    public var unchanged = 0
    /// How many files were gone before they could be read, since the start.
    public var vanished = 0
    /// How many events the log holds.
    public var events = 0
    /// The article that was accepted last.
    public var lastArticle: StatusArticle?
    /// The event log.
    public var log: StatusLog
    /// The index of the event log.
    public var index: StatusIndex

    /// Makes the state of a daemon that has not judged anything yet.
    public init(
        state: StatusState, fault: String? = nil, since: String, uptimeSeconds: Double,
        version: String, host: String, pid: Int32, directories: [StatusDirectory], log: StatusLog,
        index: StatusIndex
    ) {
        self.state = state
        self.fault = fault
        self.since = since
        self.uptimeSeconds = uptimeSeconds
        self.version = version
        self.host = host
        self.pid = pid
        self.directories = directories
        self.log = log
        self.index = index
    }
}
