/// What `io.chronicled.Control.Status` replies: settings and live state apart.
public struct StatusReport: Codable, Sendable, Equatable {
    /// What the daemon was told to do.
    public var settings: StatusSettings
    /// What it is doing.
    public var live: StatusLive

    /// Makes a report of its parts.
    public init(settings: StatusSettings, live: StatusLive) {
        self.settings = settings
        self.live = live
    }
}
