import LinuxSystem
import SystemPackage

/// The files of one log: the active one and the sealed segments beside it.
public struct LogSegments: Sendable {
    /// One file of the log.
    public struct Segment: Sendable, Equatable {
        /// The number of its first line; of an empty active file, the number it will have.
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
        try folder.forEachEntry { entry throws(SystemCallError) in
            let name = String(decoding: entry.name, as: UTF8.self)
            if let first = LogName.firstSequence(ofSealed: name, active: activeName) {
                segments.append(Segment(first: first, path: folder.appending(name: entry.name)))
            }
        }
        return segments.sorted { $0.first < $1.first }
    }

    /// The path that the segment beginning with line `first` has once it is sealed.
    public func sealedPath(first: UInt64) -> FilePath {
        folder.appending(LogName.sealed(active: activeName, first: first))
    }

    /// Every file of the log in the order of its lines, the active one last when it has any.
    ///
    /// A recovery that was interrupted leaves a sealed copy of the active file's sound part beside
    /// it; the active file then counts.
    public func all() throws(SystemCallError) -> [Segment] {
        var segments = try sealed()
        if let first = try firstSequence(of: active) {
            segments.removeAll { $0.first == first }
            segments.append(Segment(first: first, path: active))
        }
        return segments
    }

    /// The number of the first line in the file at `path`, or `nil` when it is missing or has no
    /// sound first line.
    public func firstSequence(of path: FilePath) throws(SystemCallError) -> UInt64? {
        do throws(SystemCallError) {
            var reader = try LogReader(path: path)
            guard let line = try reader.next() else { return nil }
            return (try? LogLine(parsing: line.bytes))?.sequence
        } catch  where error.errno == .noSuchFileOrDirectory {
            return nil
        }
    }
}

extension LogSegments {
    /// The number of the last line of the last sealed segment that is not merely the copy of a
    /// part of the active file; 0 when there is none.
    func lastSealedSequence() throws(SystemCallError) -> UInt64 {
        let activeFirst = try firstSequence(of: active)
        guard let last = try sealed().last(where: { $0.first != activeFirst }) else { return 0 }
        var sequence = last.first - 1
        var reader = try LogReader(path: last.path)
        while let line = try reader.next() {
            if let parsed = try? LogLine(parsing: line.bytes) { sequence = parsed.sequence }
        }
        return sequence
    }
}
