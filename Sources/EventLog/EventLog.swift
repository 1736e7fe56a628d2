import LinuxSystem
import SystemPackage

/// The event log as its only writer sees it: lines go to the end and are then synced.
///
/// Not thread-safe: it belongs to one queue. A lock beside the log keeps other processes away for
/// as long as it lives.
public final class EventLog {
    /// The log's files.
    public let segments: LogSegments
    /// How far the log is on the disk.
    public private(set) var synced: LogPosition

    private let source: String
    private let lock: ProcessLock
    private var file: OwnedDescriptor
    private var pending: [UInt8] = []
    private var written = 0
    private var lastSequence: UInt64
    private var failure: SystemCallError?
    private var mustRecover = false

    /// The mode of the log's files: the owner writes, the group reads.
    static let permissions: FilePermissions = [.ownerReadWrite, .groupRead]

    /// Opens the log whose active file lies at `path`, makes it when it is missing, and repairs
    /// its end.
    ///
    /// When this returns, everything in the log is whole and on the disk.
    /// - Parameters:
    ///   - source: the `source` of the lines.
    ///   - checked: how far the log is known to be sound, or `nil` when that is not known.
    public init(path: FilePath, source: String, checked: LogPosition?) throws(LogError) {
        segments = LogSegments(active: path)
        self.source = source
        do throws(SystemCallError) {
            lock = try Self.lock(beside: segments)
        } catch  where error.errno == .wouldBlock {
            throw .inUse(path)
        } catch {
            throw .unusable(path, error)
        }
        do throws(SystemCallError) {
            var opened = try Self.open(path)
            let start = try Self.start(of: segments, checked: checked)
            try opened.descriptor.syncData()
            try segments.folder.syncDirectory()
            let scan = try LogScan(path: path, from: start)
            synced = scan.sound
            if scan.fault != nil {
                synced = try Recovery(segments: segments, source: source, old: opened.descriptor)
                    .run(at: scan.sound)
                opened = try Self.open(path)
            }
            file = opened
            lastSequence = synced.sequence
        } catch {
            throw .unusable(path, error)
        }
    }

    /// The number that the next line gets.
    public var nextSequence: UInt64 { lastSequence + 1 }

    /// Puts the lines of `records` behind those that wait to be written; all get `time`.
    public func stage(_ records: [LogRecord], time: String) {
        for record in records {
            lastSequence += 1
            pending += LogLine.encode(record, source: source, time: time, sequence: lastSequence)
        }
    }

    /// Writes and syncs what is staged.
    ///
    /// When it returns, all staged lines are on the disk and ``synced`` stands behind them. After
    /// ``LogError/notWritten(_:)`` the rest of the bytes still waits; call again. After
    /// ``LogError/notSynced(_:)`` nothing is written until ``recover()`` has succeeded.
    public func flush() throws(LogError) {
        if mustRecover, let failure { throw .notSynced(failure) }
        guard !pending.isEmpty else { return }
        do throws(SystemCallError) {
            try file.descriptor.writeAll(pending, written: &written)
        } catch {
            failure = error
            throw .notWritten(error)
        }
        do throws(SystemCallError) {
            try file.descriptor.syncData()
        } catch {
            failure = error
            mustRecover = true
            throw .notSynced(error)
        }
        synced.offset += Int64(pending.count)
        synced.sequence = lastSequence
        pending.removeAll(keepingCapacity: pending.count < 1 << 20)
        written = 0
    }

    /// Forgets what is staged, as if it had never been.
    ///
    /// When part of it is in the file already, nothing is written until ``recover()`` has taken
    /// that out: ``flush()`` then throws ``LogError/notSynced(_:)``.
    public func discardStaged() {
        if written > 0 { mustRecover = true }
        forgetStaged()
    }

    private func forgetStaged() {
        pending = []
        written = 0
        lastSequence = synced.sequence
    }

    /// Takes out what stands behind the last successful sync, and forgets what was staged.
    ///
    /// The kernel may have dropped unsynced pages and still show them, so they are not trusted.
    /// When this throws nothing has changed for the caller; call it again.
    public func recover() throws(LogError) {
        do throws(SystemCallError) {
            let end = try Recovery(segments: segments, source: source, old: file.descriptor)
                .run(at: synced)
            file = try Self.open(segments.active)
            synced = end
        } catch {
            throw .unusable(segments.active, error)
        }
        mustRecover = false
        forgetStaged()
    }

    private static func lock(beside segments: LogSegments) throws(SystemCallError) -> ProcessLock {
        try segments.folder.makeDirectories()
        return try ProcessLock(path: segments.folder.appending(".\(segments.activeName).lock"))
    }

    private static func open(_ path: FilePath) throws(SystemCallError) -> OwnedDescriptor {
        try OwnedDescriptor(
            opening: path, [.readWrite, .create, .append], permissions: permissions)
    }

    /// Where the check of the active file begins: at `checked` when that lies in it, else at its
    /// first line.
    private static func start(
        of segments: LogSegments, checked: LogPosition?
    ) throws(SystemCallError) -> LogPosition {
        let first = try segments.activeFirst(after: segments.sealed().last)
        if let checked, checked.segment == first, try segments.contains(checked) { return checked }
        return LogPosition(segment: first, offset: 0, sequence: first - 1)
    }
}
