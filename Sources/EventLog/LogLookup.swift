import LinuxSystem
import SystemPackage

extension LogSegments {
    /// Whether `position` is a place between two lines of this log, the line before it having the
    /// number it names.
    public func contains(_ position: LogPosition) throws(SystemCallError) -> Bool {
        if position == .start { return true }
        guard let segment = try all().first(where: { $0.first == position.segment }) else {
            return false
        }
        if position.offset == 0 { return position.sequence == segment.first - 1 }
        return try line(before: position)?.sequence == position.sequence
    }

    /// The line that ends at `position`, or `nil` when no sound one does.
    public func line(before position: LogPosition) throws(SystemCallError) -> LogLine? {
        guard let segment = try all().first(where: { $0.first == position.segment }),
            let bytes = try segment.path.line(endingAt: position.offset)
        else { return nil }
        return try? LogLine(parsing: bytes)
    }
}
