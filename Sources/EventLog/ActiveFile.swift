import LinuxSystem
import SystemPackage

/// What the log's writer does with the active file when it opens it.
extension LogSegments {
    /// The lock that the log's writer holds.
    var lockPath: FilePath { folder.appending(".\(activeName).lock") }

    /// Opens the active file to append to it. One that is missing is made, with the owner, group
    /// and mode of the last sealed segment.
    func openActive() throws(SystemCallError) -> OwnedDescriptor {
        do throws(SystemCallError) {
            return try OwnedDescriptor(opening: active, [.readWrite, .append])
        } catch  where error.errno == .noSuchFileOrDirectory {
            return try makeActive()
        }
    }

    private func makeActive() throws(SystemCallError) -> OwnedDescriptor {
        let made = try OwnedDescriptor(
            opening: active, [.readWrite, .create, .append], permissions: EventLog.permissions)
        if let last = try sealed().last {
            let pattern = try OwnedDescriptor(opening: last.path, [.readOnly])
            made.descriptor.takeOwnership(from: pattern.descriptor)
        }
        return made
    }

    /// Gives the last sealed segment the active one's name back when its end is torn.
    ///
    /// That is so when a rotation was undone, or could not be finished, and a power cut brought its
    /// names back: lines were then written to a file that has its sealed name. The active file is
    /// missing or empty in that case.
    func undoSealing(checked: LogPosition?) throws(SystemCallError) {
        guard try isActiveEmpty(), let last = try sealed().last else { return }
        let start = try start(of: last, checked: checked)
        guard try LogScan(path: last.path, from: start).fault != nil else { return }
        try last.path.rename(to: active)
        try folder.syncDirectory()
    }

    private func isActiveEmpty() throws(SystemCallError) -> Bool {
        do throws(SystemCallError) {
            let file = try OwnedDescriptor(opening: active, [.readOnly])
            return try FileStatus(descriptor: file.descriptor).identity.size == 0
        } catch  where error.errno == .noSuchFileOrDirectory {
            return true
        }
    }

    /// Checks the active file, behind `checked` when that lies in it.
    func scanActive(checked: LogPosition?) throws(SystemCallError) -> LogScan {
        let file = Segment(first: try activeFirst(after: sealed().last), path: active)
        return try LogScan(path: active, from: start(of: file, checked: checked))
    }

    /// Where the check of `file` begins: at `checked` when that lies in it, else at its first line.
    private func start(
        of file: Segment, checked: LogPosition?
    ) throws(SystemCallError) -> LogPosition {
        if let checked, checked.segment == file.first, try contains(checked) { return checked }
        return LogPosition(segment: file.first, offset: 0, sequence: file.first - 1)
    }

    /// The time of the active file's first line, or `nil` when it has none that is sound.
    func firstTime() throws(SystemCallError) -> String? {
        var reader = try LogReader(path: active)
        guard let line = try reader.next() else { return nil }
        return (try? LogLine(parsing: line.bytes))?.time
    }
}
