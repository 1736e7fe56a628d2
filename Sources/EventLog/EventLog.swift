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
    /// What was on the disk and was found changed or missing, by the opening or since, or `nil`.
    public private(set) var damage: LogDamage?
    /// The last repair, by the opening or since, or `nil`.
    public private(set) var repair: LogRepair?
    /// When the active file is sealed by ``rotateIfDue()``.
    public var limits = RotationLimits()

    private let source: String
    private let lock: ProcessLock
    private var file: OwnedDescriptor
    private var pending: [UInt8] = []
    private var pendingTime = ""
    private var written = 0
    private var lastSequence: UInt64
    private var failure: LogError?
    /// Whether nothing can be written before ``recover()``.
    public private(set) var needsRecovery = false
    private var rotation: RotationRun?
    private var nextRotation: ContinuousClock.Instant?
    /// The time of the active file's first line; that of the line to come when it is empty.
    private var firstTime: String?

    /// The mode of the log's files when they are made first: the owner writes, the group reads.
    static let permissions: FilePermissions = [.ownerReadWrite, .groupRead]

    /// Opens the log whose active file lies at `path`, makes it when it is missing, and repairs
    /// its end.
    ///
    /// When this returns, everything in the log but what ``damage`` names is whole and on the disk.
    /// - Parameters:
    ///   - source: the `source` of the lines.
    ///   - checked: how far the log is known to have been on the disk, or `nil` when that is not
    ///     known.
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
            try segments.undoSealing(checked: checked)
            let opened = try segments.openActive()
            try opened.descriptor.syncData()
            try segments.folder.syncDirectory()
            let mended = try Recovery(
                segments: segments, source: source, old: opened.descriptor
            ).mend(segments.scanActive(checked: checked), checked: checked)
            (synced, damage, repair) = (mended.end, mended.damage, mended.repair)
            file = try segments.openActive()
            firstTime = try segments.firstTime()
            lastSequence = synced.sequence
        } catch {
            throw .unusable(path, error)
        }
    }

    private static func lock(beside segments: LogSegments) throws(SystemCallError) -> ProcessLock {
        try segments.folder.makeDirectories()
        return try ProcessLock(path: segments.lockPath)
    }

    /// The number that the next line gets.
    public var nextSequence: UInt64 { lastSequence + 1 }

    /// Puts the lines of `records` behind those that wait to be written; all get `time`.
    public func stage(_ records: [LogRecord], time: String) {
        if pending.isEmpty { pendingTime = time }
        for record in records {
            lastSequence += 1
            pending += LogLine.encode(record, source: source, time: time, sequence: lastSequence)
        }
    }

    /// Writes and syncs what is staged.
    ///
    /// When it returns, all staged lines are on the disk and ``synced`` stands behind them. After
    /// ``LogError/notWritten(_:)`` the rest of the bytes still waits; call again. After another
    /// error nothing is written until ``recover()`` has succeeded.
    public func flush() throws(LogError) {
        if needsRecovery, let failure { throw failure }
        guard !pending.isEmpty else { return }
        try leaveNoRotation()
        guard isAsLeft else { throw needRecovery(.disturbed(segments.active)) }
        do throws(SystemCallError) {
            try file.descriptor.writeAll(pending, written: &written)
        } catch {
            failure = .notSynced(error)
            throw .notWritten(error)
        }
        do throws(SystemCallError) {
            try file.descriptor.syncData()
        } catch {
            throw needRecovery(.notSynced(error))
        }
        guard isAsLeft, hasItsName else { throw needRecovery(.disturbed(segments.active)) }
        noteSynced()
    }

    /// Whether the file of the log's name ends where this writer left it.
    private var isAsLeft: Bool {
        let named = try? FileStatus(following: segments.active).identity
        return named?.size == synced.offset + Int64(written)
    }

    /// Whether the file that is written to still has the log's name.
    private var hasItsName: Bool {
        guard let open = try? FileStatus(descriptor: file.descriptor).identity,
            let named = try? FileStatus(following: segments.active).identity
        else { return false }
        return open.device == named.device && open.inode == named.inode
    }

    private func needRecovery(_ error: LogError) -> LogError {
        failure = error
        needsRecovery = true
        return error
    }

    private func noteSynced() {
        if firstTime == nil { firstTime = pendingTime }
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
        if written > 0 { needsRecovery = true }
        forgetStaged()
    }

    private func forgetStaged() {
        pending = []
        written = 0
        lastSequence = synced.sequence
    }

    /// Takes out what stands behind the last successful sync, and forgets what was staged.
    ///
    /// The kernel may have dropped unsynced pages and still show them, so they are not trusted. When
    /// lines before it are gone, because another process has shortened the file, ``synced`` then
    /// stands where the log ends. When this throws nothing has changed for the caller; call it
    /// again.
    /// - Returns: the loss of such lines, as ``damage`` then says too, or `nil`.
    @discardableResult
    public func recover() throws(LogError) -> LogDamage? {
        let mended: Recovery.Result
        do throws(SystemCallError) {
            mended = try mendedEnd()
            let time = try segments.firstTime()
            file = try segments.openActive()
            firstTime = time
        } catch {
            throw .unusable(segments.active, error)
        }
        (synced, damage, repair) = (mended.end, mended.damage ?? damage, mended.repair)
        rotation = nil
        needsRecovery = false
        forgetStaged()
        return mended.damage
    }

    /// Mends the end of the file that is open, to which the log's name may no longer lead.
    private func mendedEnd() throws(SystemCallError) -> Recovery.Result {
        let old = file.descriptor
        let recovery = Recovery(segments: segments, source: source, old: old)
        guard try FileStatus(descriptor: old).identity.size < synced.offset else {
            return try recovery.run(at: synced)
        }
        let start = LogPosition(
            segment: synced.segment, offset: 0, sequence: synced.segment - 1)
        return try recovery.mend(LogScan(path: old.path, from: start), checked: synced)
    }

    /// Seals the active file when ``limits`` demand it; see ``rotate()``.
    public func rotateIfDue() throws(LogError) -> FilePath? {
        guard let firstTime, nextRotation.map({ $0 <= .now }) ?? true,
            limits.demandRotation(
                size: synced.offset, firstTime: firstTime, nowNs: WallClock.nowNs())
        else { return nil }
        return try rotate()
    }

    /// Seals the active file and begins an empty one, in which ``synced`` then stands.
    ///
    /// - Returns: the sealed file, or `nil` when nothing is sealed: the active file is empty, or
    ///   lines wait to be written.
    /// - Throws: ``LogError/notRotated(_:)``; the old file is then written on. After
    ///   ``LogError/disturbed(_:)`` nothing is written or sealed until ``recover()`` has succeeded.
    public func rotate() throws(LogError) -> FilePath? {
        guard synced.offset > 0, pending.isEmpty, !needsRecovery else { return nil }
        if rotation == nil {
            guard isAsLeft, hasItsName else { throw needRecovery(.disturbed(segments.active)) }
            rotation = RotationRun(segments: segments, first: synced.segment)
        }
        return try goOnRotating()
    }

    private func goOnRotating() throws(LogError) -> FilePath? {
        nextRotation = .now + limits.pause
        let old = file.descriptor
        let sealed = segments.sealedPath(first: synced.segment)
        do throws(SystemCallError) {
            let new = try rotation?.go(sealing: old) ?? nil
            rotation = nil
            guard let new else { return nil }
            file = new
        } catch {
            if rotation?.isAtEnd == true { rotation = nil }
            throw .notRotated(error)
        }
        let first = synced.sequence + 1
        synced = LogPosition(segment: first, offset: 0, sequence: synced.sequence)
        firstTime = nil
        return sealed
    }

    /// Brings a rotation that stands still to its end, for the active file has no name meanwhile.
    private func leaveNoRotation() throws(LogError) {
        guard rotation != nil else { return }
        do throws(LogError) {
            _ = try goOnRotating()
        } catch {
            guard rotation == nil else { throw error }
        }
    }
}
