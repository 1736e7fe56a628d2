import LinuxSystem
import SystemPackage

/// The files of one log: the active one and the sealed segments beside it.
public struct LogSegments: Sendable {
    /// One file of the log.
    public struct Segment: Sendable, Equatable {
        /// The number of its first line; of an active file whose first line is missing or damaged,
        /// the number that follows the sealed segments.
        public let first: UInt64
        /// Where it lies.
        public let path: FilePath
    }

    /// Where the active file lies.
    public let active: FilePath

    /// Names the log whose active file lies at `active`.
    public init(active: FilePath) {
        self.active = active
    }

    /// The folder the log's files lie in.
    public var folder: FilePath {
        let folder = active.removingLastComponent()
        return folder.isEmpty ? "." : folder
    }

    /// The active file's name.
    public var activeName: String { active.lastComponent?.string ?? LogName.active }

    /// The sealed segments in the order of their lines.
    public func sealed() throws(SystemCallError) -> [Segment] {
        var segments: [Segment] = []
        let active = activeName
        try folder.forEachEntry { entry throws(SystemCallError) in
            let name = String(decoding: entry.name, as: UTF8.self)
            if let first = LogName.firstSequence(ofSealed: name, active: active) {
                segments.append(Segment(first: first, path: folder.appending(name: entry.name)))
            }
        }
        return segments.sorted { $0.first < $1.first }
    }

    /// The path that the segment beginning with line `first` has once it is sealed.
    public func sealedPath(first: UInt64) -> FilePath {
        folder.appending(LogName.sealed(active: activeName, first: first))
    }

    /// Every file of the log in the order of its lines, the active one last when it is there.
    ///
    /// A recovery that was interrupted leaves a sealed copy of the active file's sound part beside
    /// it; the active file then counts.
    public func all() throws(SystemCallError) -> [Segment] {
        var segments = try sealed()
        do throws(SystemCallError) {
            let first = try activeFirst(after: segments.last)
            segments.removeAll { $0.first == first }
            segments.append(Segment(first: first, path: active))
        } catch  where error.errno == .noSuchFileOrDirectory {
            return segments
        }
        return segments
    }

    /// The number that the first line of the active file has or will have.
    func activeFirst(after sealed: Segment?) throws(SystemCallError) -> UInt64 {
        var reader = try LogReader(path: active)
        if let line = try reader.next(), let parsed = try? LogLine(parsing: line.bytes) {
            return parsed.sequence
        }
        return try (sealed.map(lastSequence) ?? 0) + 1
    }

    private func lastSequence(of sealed: Segment) throws(SystemCallError) -> UInt64 {
        let size = try FileStatus(path: sealed.path).identity.size
        if let bytes = try sealed.path.line(endingAt: size),
            let line = try? LogLine(parsing: bytes)
        {
            return line.sequence
        }
        var sequence = sealed.first - 1
        var reader = try LogReader(path: sealed.path)
        while let line = try reader.next() {
            if let parsed = try? LogLine(parsing: line.bytes) { sequence = parsed.sequence }
        }
        return sequence
    }

    /// What `body` makes of the log's files; it is called again when a file took another's place
    /// meanwhile, so that no path leads to other lines than its number says.
    func readingStable<Value: ~Copyable>(
        _ body: ([Segment]) throws(SystemCallError) -> Value
    ) throws(SystemCallError) -> Value {
        while true {
            let files = try all()
            let value = try body(files)
            if try all() == files { return value }
        }
    }
}
