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
    private let queue = DispatchQueue(label: "io.chronicled.scan")
    private let requests = Mutex<Set<Request>>([])
    private let retries = Mutex<Set<Request>>([])
    private let failing = Mutex<Set<SpoolFolder>>([])
    private let retryTime: Duration
    private let isStopped = Atomic(false)

    /// Makes a scanner that watches recursively scanned folders with `watcher` and calls `found`
    /// for each file; `found` may wait until there is room for more. `failed` is told of folders
    /// that cannot be watched or read, once until they can; they are tried again every `retryTime`.
    init(
        watcher: SpoolWatcher, retryTime: Duration = .seconds(10),
        found: @escaping @Sendable (Arrival) -> Void,
        failed: @escaping @Sendable (SpoolFolder, SystemCallError) -> Void
    ) {
        self.retryTime = retryTime
        self.watcher = watcher
        self.found = found
        self.failed = failed
    }

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
                let unwatched = request.isRecursive ? try watch(folder) : nil
                try look(through: folder) { if request.isRecursive { folders.append($0) } }
                if let unwatched { throw unwatched }
                failing.withLock { _ = $0.remove(folder) }
            } catch {
                retry(Request(folder: folder, isRecursive: request.isRecursive), after: error)
            }
        }
    }

    /// Watches `folder`; what stood in the way when the kernel has no more watches to give, for
    /// what lies in the folder can be judged all the same.
    private func watch(_ folder: SpoolFolder) throws(SystemCallError) -> SystemCallError? {
        do throws(SystemCallError) {
            try watcher.watch(folder)
            return nil
        } catch  where error.errno == .noSpace || error.errno == .noMemory {
            return error
        }
    }

    /// Looks through a folder again later that could not be watched or read, unless it is gone; a
    /// root that is gone may come back.
    private func retry(_ request: Request, after error: SystemCallError) {
        let isGone = error.errno == .noSuchFileOrDirectory || error.errno == .notDirectory
        if isGone, !request.folder.isRoot {
            return failing.withLock { _ = $0.remove(request.folder) }
        }
        if failing.withLock({ $0.insert(request.folder).inserted }) {
            failed(request.folder, error)
        }
        guard retries.withLock({ $0.insert(request).inserted }) else { return }
        let time = DispatchTime.now() + .nanoseconds(Int(retryTime / .nanoseconds(1)))
        queue.asyncAfter(deadline: time) { [self] in
            retries.withLock { _ = $0.remove(request) }
            scan(request.folder, recursively: request.isRecursive)
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
