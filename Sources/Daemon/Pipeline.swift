import EventLog
import LinuxSystem
import SystemPackage

/// The way of a dropped file: watch → queue → read → analyse → code → log.
///
/// The folder is the queue: what the work queue cannot hold stays there and is found by a scan.
final class Pipeline: Sendable {
    private let watcher: SpoolWatcher
    private let scanner: SpoolScanner
    private let revisits: Revisits
    private let queue: WorkQueue
    private let worker: Worker
    private let roots: [SpoolFolder]

    /// A pipeline that judges what is dropped into the folders of `configuration`, once started.
    init(configuration: Configuration, worker: Worker) throws(SystemCallError) {
        let watcher = try SpoolWatcher()
        let queue = WorkQueue(
            width: configuration.workers, limit: configuration.queueLimit)
        self.watcher = watcher
        self.queue = queue
        self.worker = worker
        roots = configuration.roots.map(SpoolFolder.init(root:))
        let scanner = SpoolScanner(
            watcher: watcher, found: { queue.offerWhenRoom($0) },
            failed: { worker.journal.folderFailed($0.location.string, $1) })
        self.scanner = scanner
        revisits = Revisits(
            limit: configuration.queueLimit,
            file: { Self.take($0, queue, scanner) },
            folder: { scanner.scan($0, recursively: false) })
    }

    /// Watches the roots and begins to look through them.
    ///
    /// When it returns, whatever is dropped is noticed.
    /// - Throws: ``StartError/folder(_:_:)`` when a root cannot be watched.
    func start() throws(StartError) {
        queue.start { [weak self] in self?.work(on: $0) }
        watcher.start { [weak self] in self?.heed($0) }
        for root in roots {
            do throws(SystemCallError) {
                try watcher.watch(root)
            } catch {
                throw .folder(root.location, error)
            }
        }
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

    /// Takes a rejected file that is to be judged again, as soon as there is room.
    func retry(_ arrival: Arrival) {
        queue.offerWhenRoom(arrival)
    }

    private func heed(_ notice: SpoolNotice) {
        switch notice {
        case .file(let arrival): Self.take(arrival, queue, scanner)
        case .folderCame(let folder): scanner.scan(folder, recursively: true)
        case .folderWent(let folder):
            watcher.unwatch(folder)
            if folder.isRoot { scanner.scan(folder, recursively: true) }
        case .overflow: for root in roots { scanner.scan(root, recursively: true) }
        }
    }

    private static func take(_ arrival: Arrival, _ queue: WorkQueue, _ scanner: SpoolScanner) {
        if !queue.offer(arrival) {
            scanner.scan(SpoolFolder(holding: arrival.file), recursively: false)
        }
    }

    private func work(on arrival: Arrival) {
        worker.work(on: arrival) { [self] ending in
            end(arrival, ending)
        }
    }

    private func end(_ arrival: Arrival, _ ending: Worker.Ending) {
        switch ending {
        case .done: queue.finish(arrival.file)
        case .lookAgain(let later):
            queue.finish(arrival.file)
            revisits.add(later)
        case .clear(let clearance, let delay):
            queue.goOn(after: delay) { [self] in end(arrival, worker.clear(clearance)) }
        }
    }
}
