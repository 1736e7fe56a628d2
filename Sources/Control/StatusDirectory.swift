/// How what is dropped into a directory is noticed.
public enum WatchMethod: String, Codable, Sendable {
    /// The kernel announces it.
    case inotify
    /// The directory, or one below it, is looked through every few seconds.
    case polling
}

/// A directory that the daemon was told to watch.
public struct StatusDirectory: Codable, Sendable, Equatable {
    /// Its path.
    public var path: String
    /// Whether what is dropped there, at any depth, is noticed.
    public var watched: Bool
    /// How it is noticed.
    public var method: WatchMethod
    /// Why it is not watched or has to be polled, and what to do; `nil` when all is well.
    public var fault: String?
    /// How it is made sure that nobody writes a file there any more.
    public var writerCheck: WriterCheck

    /// Makes a directory's state of its parts.
    public init(
        path: String, watched: Bool, method: WatchMethod = .inotify, fault: String? = nil,
        writerCheck: WriterCheck = .lease
    ) {
        self.writerCheck = writerCheck
        self.path = path
        self.watched = watched
        self.method = method
        self.fault = fault
    }
}
