import Dispatch
import EventLog
import LinuxSystem
import Synchronization
import SystemPackage

/// Looks through folders for files that no announcement told of: at the start, in new folders,
/// after an overflow, and when more files came than the work queue holds.
final class SpoolScanner: Sendable {
    /// A folder to look through.
    struct Request: Hashable, Sendable {
        let folder: SpoolFolder
        /// Whether the folders below it are watched and looked through too.
        let isRecursive: Bool
    }

    private let watcher: SpoolWatcher
    private let found: @Sendable (Arrival) -> Void
    private let failed: @Sendable (SpoolFolder, SystemCallError) -> Void
    private let queue = DispatchQueue(label: "io.chronicled.scan", qos: .utility)
    private let requests = Mutex<Set<Request>>([])
    private let isStopped = Atomic(false)

    /// Makes a scanner that watches recursively scanned folders with `watcher` and calls `found`
    /// for each file; `found` may wait until there is room for more. `failed` is told of folders
    /// that cannot be watched or read.
    init(
        watcher: SpoolWatcher, found: @escaping @Sendable (Arrival) -> Void,
        failed: @escaping @Sendable (SpoolFolder, SystemCallError) -> Void
    ) {
        self.watcher = watcher
        self.found = found
        self.failed = failed
    }

    /// How many folders wait to be looked through.
    var waiting: Int { requests.withLock(\.count) }

    /// Looks through `folder` soon, once however often it is asked before it begins.
    func scan(_ folder: SpoolFolder, recursively isRecursive: Bool) {
        let request = Request(folder: folder, isRecursive: isRecursive)
        guard requests.withLock({ $0.insert(request).inserted }) else { return }
        queue.async { [self] in
            requests.withLock { _ = $0.remove(request) }
            run(request)
        }
    }

    /// Ends the scans; what was not looked through will be at the next start.
    func stop() {
        isStopped.store(true, ordering: .releasing)
        queue.sync {}
    }

    private func run(_ request: Request) {
        var folders = [request.folder]
        while let folder = folders.popLast(), !isStopped.load(ordering: .acquiring) {
            do throws(SystemCallError) {
                if request.isRecursive { try watcher.watch(folder) }
                try look(through: folder) { folders.append($0) }
            } catch {
                failed(folder, error)
            }
            if !request.isRecursive { return }
        }
    }

    private func look(
        through folder: SpoolFolder, subfolder: (SpoolFolder) -> Void
    ) throws(SystemCallError) {
        try folder.location.forEachEntry { entry throws(SystemCallError) in
            guard !PassedOverName.matches(entry.name), !isStopped.load(ordering: .acquiring)
            else { return }
            if entry.isDirectory ?? isDirectory(entry.name, in: folder) {
                subfolder(folder.folder(named: entry.name))
            } else {
                found(Arrival(file: folder.file(named: entry.name), notice: .met))
            }
        }
    }

    private func isDirectory(_ name: [UInt8], in folder: SpoolFolder) -> Bool {
        let path = folder.location.appending(name: name)
        return (try? FileStatus(path: path))?.kind == .directory
    }
}
