import LinuxSystem
import SystemPackage

/// Why a folder is looked through now and then instead of waiting for announcements.
enum Polling: Hashable, Sendable {
    /// The kernel has no more watches to give.
    case noWatchLeft
    /// Others may change files there, which this kernel does not know of.
    case remote(RemoteFileSystem)
}

/// What the scans know of the folders: how each was last read, and what is wrong with it.
struct FolderTable {
    /// How a folder was last read whole.
    struct Reading {
        /// The folder's own state when that began.
        let status: FileIdentity
        /// Whether the folder's mtime was old enough to move with the next change.
        let isSettled: Bool
        /// How many names were passed over.
        let passedOver: Int
        /// Why the folder is polled, or `nil`.
        let polling: Polling?

        /// Whether a folder that is now as `now` may hold names that were not read.
        func isOutdated(by now: FileIdentity) -> Bool {
            !isSettled || !isSameFolder(as: now) || status.mtimeNs != now.mtimeNs
        }

        /// Whether `now` is the state of the same folder.
        func isSameFolder(as now: FileIdentity) -> Bool {
            status.device == now.device && status.inode == now.inode
        }
    }

    /// The age in nanoseconds, 2 s, from which on a folder's mtime moves with every change: the
    /// coarsest file systems keep even seconds.
    static let trustAgeNs: Int64 = 2_000_000_000

    private var readings: [SpoolFolder: (reading: Reading, scan: UInt64)] = [:]
    /// The folders that are polled, and why.
    private(set) var polled: [SpoolFolder: Polling] = [:]
    /// How many folders the kernel has no watch for.
    private var unwatched = 0
    /// The folders that could not be watched or read, and why.
    private(set) var failures: [SpoolFolder: SystemCallError] = [:]
    /// The roots whose file system was unmounted, and what lies in their place since.
    private(set) var unmounted: [SpoolFolder: FileIdentity?] = [:]
    /// The roots whose file system may be back and that have not been read since.
    private var returning: Set<SpoolFolder> = []
    /// How many names were passed over when the folders were last read.
    private(set) var passedOver = 0

    /// All folders that have been read.
    var folders: [SpoolFolder] { Array(readings.keys) }

    /// How `folder` was last read, or `nil` when it was not.
    func reading(of folder: SpoolFolder) -> Reading? {
        readings[folder]?.reading
    }

    /// Notes that scan number `scan` has read `folder` whole.
    mutating func note(_ reading: Reading, of folder: SpoolFolder, scan: UInt64) {
        forget(folder)
        returning.remove(folder)
        readings[folder] = (reading, scan)
        passedOver += reading.passedOver
        poll(folder, because: reading.polling)
    }

    /// Notes that `folder` could not be watched or read; whether that is new.
    mutating func fail(_ folder: SpoolFolder, _ error: SystemCallError) -> Bool {
        failures.updateValue(error, forKey: folder) != error
    }

    /// Notes that `folder` can be watched and read again.
    mutating func recover(_ folder: SpoolFolder) {
        failures[folder] = nil
    }

    /// Notes that the file system of `root` is gone and the folder `bare` lies in its place.
    mutating func unmount(_ root: SpoolFolder, bare: FileIdentity?) {
        unmounted[root] = .some(bare)
    }

    /// Notes that the file system of a root may be back.
    mutating func remount(_ root: SpoolFolder) {
        if unmounted.removeValue(forKey: root) != nil { returning.insert(root) }
    }

    /// Whether `folder` could not be watched or read when it was last tried.
    func isAmiss(_ folder: SpoolFolder) -> Bool {
        failures[folder] != nil || returning.contains(folder)
    }

    /// Whether there is a folder that the kernel has no watch for.
    var lacksWatches: Bool { unwatched > 0 }

    /// Forgets all folders but those that are `included`.
    mutating func keepOnly(_ included: (SpoolFolder) -> Bool) {
        for folder in readings.keys where !included(folder) { forget(folder) }
        for folder in failures.keys where !included(folder) { forget(folder) }
        for root in unmounted.keys where !included(root) { remount(root) }
    }

    /// Forgets a folder.
    mutating func forget(_ folder: SpoolFolder) {
        if let known = readings.removeValue(forKey: folder) {
            passedOver -= known.reading.passedOver
        }
        poll(folder, because: nil)
        failures[folder] = nil
    }

    private mutating func poll(_ folder: SpoolFolder, because reason: Polling?) {
        if polled[folder] == .noWatchLeft { unwatched -= 1 }
        if reason == .noWatchLeft { unwatched += 1 }
        polled[folder] = reason
    }

    /// Forgets `folder`, which is gone, and those below it; a root's failure stays until it is back.
    mutating func forgetGone(_ folder: SpoolFolder) {
        let failure = folder.isRoot ? failures[folder] : nil
        forgetTree(folder)
        failures[folder] = failure
    }

    /// Forgets `folder` and those below it.
    mutating func forgetTree(_ folder: SpoolFolder) {
        for known in readings.keys where known.isWithin(folder) { forget(known) }
        for known in failures.keys where known.isWithin(folder) { forget(known) }
    }

    /// Forgets the folders that scan number `scan`, which was of everything, has not met, and
    /// returns them.
    mutating func sweep(scan: UInt64) -> [SpoolFolder] {
        let gone = readings.filter { $0.value.scan < scan && failures[$0.key] == nil }.map(\.key)
        for folder in gone { forget(folder) }
        return gone
    }
}
