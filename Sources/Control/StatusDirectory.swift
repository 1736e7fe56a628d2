/// A directory that the daemon was told to watch.
public struct StatusDirectory: Codable, Sendable, Equatable {
    /// Its path.
    public var path: String
    /// Whether what is dropped there is noticed.
    public var watched: Bool
    /// Why it is not watched, or `nil` when it is.
    public var fault: String?
    /// How it is made sure that nobody writes a file there any more.
    public var writerCheck: WriterCheck

    /// Makes a directory's state of its parts.
    public init(
        path: String, watched: Bool, fault: String? = nil, writerCheck: WriterCheck = .lease
    ) {
        self.writerCheck = writerCheck
        self.path = path
        self.watched = watched
        self.fault = fault
    }
}
