import EventIndex
import EventLog
import LinuxSystem
import Synchronization

/// The way of a dropped file: watch → queue → read → analyse → code → log.
///
/// The folder is the queue: what the work queue cannot hold stays there and is found by a scan.
final class Pipeline: Sendable {
    private let watcher: SpoolWatcher
    private let scanner: SpoolScanner
    private let queue: WorkQueue
    private let worker: Worker
    private let recorder: Recorder
    private let roots: [SpoolFolder]

    /// A pipeline that judges what is dropped into `roots` once it is started.
    init(
        roots: [String], width: Int, limit: Int, worker: Worker, recorder: Recorder,
        folderFailed: @escaping @Sendable (String, SystemCallError) -> Void
    ) throws(SystemCallError) {
        let queue = WorkQueue(width: width, limit: limit) { worker.work(on: $0) }
        let watcher = try SpoolWatcher()
        self.roots = roots.map(SpoolFolder.init(root:))
        self.queue = queue
        self.watcher = watcher
        self.worker = worker
        self.recorder = recorder
        scanner = SpoolScanner(
            watcher: watcher, found: { queue.offerWhenRoom($0) },
            failed: { folder, error in
                if error.errno != .noSuchFileOrDirectory {
                    folderFailed(folder.location.string, error)
                }
            })
    }

    /// Watches the roots and begins to look through them.
    ///
    /// When it returns, whatever is dropped is noticed.
    func start() throws(SystemCallError) {
        worker.begin(
            finished: { [queue] in queue.finish($0) },
            again: { [weak self] in self?.take($0) })
        watcher.start { [weak self] in self?.heed($0) }
        for root in roots { try watcher.watch(root) }
        for root in roots { scanner.scan(root, recursively: true) }
    }

    /// Lets the work in hand finish; when it returns all its verdicts are on the disk.
    func stop() {
        watcher.stop()
        queue.stop()
        scanner.stop()
    }

    /// How many files wait, and how many are in work.
    var counts: (waiting: Int, working: Int) { queue.counts }

    /// Whether the root at `path` is watched.
    func isWatching(root path: String) -> Bool {
        watcher.isWatching(SpoolFolder(root: path))
    }

    private func heed(_ notice: SpoolNotice) {
        switch notice {
        case .file(let arrival): take(arrival)
        case .folderCame(let folder): scanner.scan(folder, recursively: true)
        case .folderWent(let folder): watcher.unwatch(folder)
        case .overflow: for root in roots { scanner.scan(root, recursively: true) }
        }
    }

    private func take(_ arrival: Arrival) {
        if !queue.offer(arrival) {
            scanner.scan(SpoolFolder(holding: arrival.file), recursively: false)
        }
    }
}
