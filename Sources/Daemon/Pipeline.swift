import EventLog
import LinuxSystem
import SystemPackage

/// The way of a dropped file: watch → queue → read → analyse → code → log.
///
/// The folder is the queue: what the work queue cannot hold stays there and is found by a scan.
final class Pipeline: Sendable {
    private let watcher: SpoolWatcher
    private let scanner: SpoolScanner
    private let backlog: Backlog
    private let revisits: Revisits
    private let queue: WorkQueue
    private let worker: Worker
    private let tickets = SyncTickets()
    private let plan: ScanPlan

    /// A pipeline that judges what is dropped into the folders of `plan`, once started.
    init(
        configuration: Configuration, plan: ScanPlan, worker: Worker
    ) throws(SystemCallError) {
        let watcher = try SpoolWatcher()
        let queue = WorkQueue(width: configuration.workers, limit: configuration.queueLimit)
        let areSettled: @Sendable ([MetFile]) -> [Bool] = { worker.areSettled($0) }
        let backlog = Backlog(
            areSettled: areSettled, offerWhenRoom: { queue.offerWhenRoom($0) })
        let scanner = SpoolScanner(
            plan, watcher: watcher, tickets: tickets,
            listener: ScanListener(
                areSettled: areSettled, offer: { queue.offerBacklog($0) },
                refused: { backlog.add($0, count: $1, $2) },
                failed: { worker.journal.folderFailed($0.location.string, $1) }))
        revisits = Revisits(
            limit: configuration.queueLimit, firstDelay: configuration.pauses.file,
            settleTime: configuration.settleTime,
            file: { Self.take($0, queue, backlog) },
            folder: { backlog.add($0, count: nil, $1) })
        self.watcher = watcher
        self.queue = queue
        self.worker = worker
        self.backlog = backlog
        self.scanner = scanner
        self.plan = plan
    }

    /// Watches the roots and begins to look through them.
    ///
    /// When it returns, whatever is dropped is noticed.
    /// - Throws: ``StartError/folder(_:_:)`` when a root cannot be watched.
    func start() throws(StartError) {
        queue.start { [weak self] in self?.work(on: $0) }
        watcher.start { [weak self] in self?.heed($0) }
        for root in plan.roots {
            do throws(SystemCallError) {
                try watcher.watch(root)
            } catch  where !error.isOutOfWatches {
                throw .folder(root.location, error)
            } catch {
                continue
            }
        }
        scanner.start()
    }

    /// Lets the work in hand finish; when it returns all its verdicts are on the disk.
    func stop() {
        watcher.stop()
        queue.stop()
        backlog.stop()
        scanner.stop()
    }

    /// Begins a scan of everything soon.
    func rescan() {
        scanner.request(.everything)
    }

    /// Waits for all that was dropped before; nothing is held up meanwhile.
    func sync() -> SyncWait {
        let wait = SyncWait(tickets)
        watcher.drain { [self] in
            scanner.request(.polledWhole)
            revisits.bringForward(tickets.current)
            wait.begin()
        }
        return wait
    }

    /// Calls `observer` whenever a ``SyncWait`` may be over.
    func observe(_ observer: @escaping @Sendable () -> Void) {
        tickets.observe(observer)
    }

    /// What waits, what is in work, and what the folders are like.
    var report: SpoolReport {
        let (waiting, working) = queue.counts
        return SpoolReport(
            waiting: waiting + backlog.count, working: working, age: scanner.age,
            folders: scanner.folders, watchedRoots: plan.roots.filter(watcher.isWatching))
    }

    /// Takes a rejected file that is to be judged again, as soon as there is room.
    func retry(_ arrival: Arrival) {
        queue.offerWhenRoom(arrival.holding(tickets.current))
    }

    private func heed(_ notice: SpoolNotice) {
        switch notice {
        case .file(let arrival):
            Self.take(arrival.holding(tickets.current), queue, backlog)
        case .folderCame(let folder):
            if plan.isRecursive || folder.isRoot { scanner.request(.tree(folder)) }
        case .folderWent(let folder): scanner.lose(folder)
        case .folderDeleted(let folder):
            if folder.isRoot { scanner.lose(folder) } else { scanner.forget(folder) }
        case .folderUnmounted(let folder): scanner.unmount(folder)
        case .overflow: scanner.request(.everything)
        }
    }

    private static func take(_ arrival: Arrival, _ queue: WorkQueue, _ backlog: Backlog) {
        if !queue.offer(arrival) {
            backlog.add(SpoolFolder(holding: arrival.file), count: nil, arrival.ticket)
        }
    }

    private func work(on arrival: Arrival) {
        worker.work(on: arrival) { [self] ending in
            end(arrival, ending)
        }
    }

    private func end(_ arrival: Arrival, _ ending: Worker.Ending) {
        switch ending {
        case .done: settle(arrival)
        case .lookAgain(let later):
            revisits.add(later)
            queue.finish(arrival.file)
        case .clear(let clearance, _) where clearance.waits > 0 && queue.isStopped:
            queue.finish(arrival.file)
        case .clear(let clearance, let delay):
            queue.goOn(after: delay) { [self] in end(arrival, worker.clear(clearance)) }
        }
    }

    /// Ends the work on a file for which nothing is left to be done. When its name was just made and
    /// is gone, the close of what was written under it may still have to be heeded, and tells
    /// nothing new.
    private func settle(_ arrival: Arrival) {
        revisits.settle(arrival.file)
        guard arrival.isCreation, (try? FileStatus(path: arrival.file.location)) == nil else {
            return queue.finish(arrival.file, settledBy: arrival)
        }
        watcher.drain { [queue] in queue.finish(arrival.file, settledBy: arrival) }
    }
}
