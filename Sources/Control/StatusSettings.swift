/// What the daemon was told to do; does not change while it runs.
public struct StatusSettings: Codable, Sendable, Equatable {
    /// The configuration files that were read, in that order.
    public var configuration: [String]
    /// The settings that are no defaults, and where each was set.
    public var set: [StatusSetting]
    /// The directories that are watched.
    public var directories: [String]
    /// The path of the event log.
    public var log: String
    /// The path of the index.
    public var index: String
    /// The path of the control socket.
    public var socket: String
    /// The directory the lexicon was read from.
    public var lexicon: String
    /// An article with more bytes is rejected.
    public var maximumArticleBytes: Int
    /// How many files may wait in memory.
    public var queueLimit: Int
    /// How many articles are coded at the same time.
    public var workers: Int

    /// Makes settings of their parts.
    public init(
        configuration: [String], set: [StatusSetting], directories: [String], log: String,
        index: String, socket: String,
        lexicon: String, maximumArticleBytes: Int, queueLimit: Int, workers: Int
    ) {
        self.configuration = configuration
        self.set = set
        self.directories = directories
        self.log = log
        self.index = index
        self.socket = socket
        self.lexicon = lexicon
        self.maximumArticleBytes = maximumArticleBytes
        self.queueLimit = queueLimit
        self.workers = workers
    }
}
