import EventLog
import LinuxSystem
import SystemPackage

/// The way of a dropped file: watch → queue → read → analyse → code → log.
///
/// The folder is the queue: what the work queue cannot hold stays there and is found by a scan.
/// Another configuration is put into force while all of this goes on, so that what waits, is in work
/// or is waited for stays what it is.
final class Pipeline: Sendable {
    private let watcher: SpoolWatcher
    private let scanner: SpoolScanner
    private let backlog: Backlog
    private let revisits: Revisits
    private let queue: WorkQueue
    private let worker: Current<Worker>
    private let plan: Current<ScanPlan>
    private let tickets = SyncTickets()
    private let changed: @Sendable () -> Void

    /// A pipeline that judges what is dropped into the folders of `configuration`, once started.
    ///
    /// - Parameter changed: called whenever the number of files that wait may have changed.
    init(
        configuration: Configuration, worker first: Worker,
        changed: @escaping @Sendable () -> Void = {}
    ) throws(SystemCallError) {
        let watcher = try SpoolWatcher()
        let queue = WorkQueue(width: configuration.workers, limit: configuration.queueLimit)
        let (worker, plan) = (Current(first), Current(ScanPlan(configuration)))
        let areSettled: @Sendable ([MetFile]) -> [Bool] = { worker.now.areSettled($0) }
        let backlog = Backlog(
            isIncluded: { plan.now.includes($0) }, areSettled: areSettled,
            offerWhenRoom: { queue.offerWhenRoom($0) })
        scanner = SpoolScanner(
            plan, watcher: watcher, tickets: tickets,
            listener: ScanListener(
                areSettled: areSettled,
                offer: {
                    changed()
                    return queue.offerBacklog($0)
                },
                refused: { backlog.add($0, count: $1, $2) },
                tell: {
                    first.journal.told($0)
                    changed()
                }))
        revisits = Revisits(
            limit: configuration.queueLimit, firstDelay: configuration.pauses.file,
            settleTime: configuration.settleTime,
            file: { Self.take($0, queue, backlog) },
            folder: { backlog.add($0, count: nil, $1) })
        self.watcher = watcher
        self.queue = queue
        self.worker = worker
        self.plan = plan
        self.backlog = backlog
        self.changed = changed
    }

    /// Watches the roots and begins to look through them.
    ///
    /// When it returns, whatever is dropped is noticed.
    /// - Throws: ``StartError/folder(_:_:)`` when a root cannot be watched.
    func start() throws(StartError) {
        queue.start { [weak self] in self?.work(on: $0) }
        watcher.start { [weak self] in self?.heed($0) }
        try watch(plan.now.roots)
        scanner.start()
    }

    /// Puts `configuration` into force; files that are taken from now on are judged by it and coded
    /// by `coding`, while those in work are finished as they were begun.
    ///
    /// - Throws: ``StartError/folder(_:_:)`` when a new root cannot be watched; then nothing has
    ///   changed.
    func change(to configuration: Configuration, coding: ArticleCoding) throws(StartError) {
        let (before, after) = (plan.now, ScanPlan(configuration))
        do throws(StartError) {
            try watch(after.roots.filter { !before.roots.contains($0) })
        } catch {
            watcher.keepOnly { before.includes($0) }
            try? watch(before.roots)
            throw error
        }
        let isClearedOtherwise = worker.now.clearing.after != configuration.afterVerdict
        worker.replace(with: worker.now.changed(to: configuration, coding: coding))
        queue.resize(width: configuration.workers, limit: configuration.queueLimit)
        revisits.change(limit: configuration.queueLimit, settleTime: configuration.settleTime)
        scanner.follow(after)
        if isClearedOtherwise || !before.isOfSameFolders(as: after) { rescan() }
    }

    /// Lets the work in hand finish; when it returns all its verdicts are on the disk.
    func stop() {
        watcher.stop()
        queue.stop()
        backlog.stop()
        scanner.stop()
    }

    /// Gives no more files to the worker, until it is told to go on; what is dropped meanwhile
    /// waits, most of it in its folder.
    func pause() {
        if queue.pause(true) { worker.now.journal.paused() }
        changed()
    }

    /// Ends a pause.
    func goOn() {
        if queue.pause(false) { worker.now.journal.unpaused() }
        changed()
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

    /// Whether the work goes on.
    var movement: WorkQueue.Movement { queue.movement }

    /// What waits, what is in work, and what the folders are like.
    var report: SpoolReport {
        let (waiting, working) = queue.counts
        return SpoolReport(
            isPaused: queue.isPaused, waiting: waiting + backlog.count, working: working,
            age: scanner.age, folders: scanner.folders,
            watchedRoots: plan.now.roots.filter(watcher.isWatching),
            clearingFault: worker.now.clearing.faults.sentence)
    }

    /// Takes a rejected file that is to be judged again, as soon as there is room.
    func retry(_ arrival: Arrival) {
        queue.offerWhenRoom(arrival.holding(tickets.current))
    }

    private func watch(_ roots: [SpoolFolder]) throws(StartError) {
        for root in roots {
            do throws(SystemCallError) {
                try watcher.watch(root)
            } catch  where !error.isOutOfWatches {
                throw .folder(root.location, error)
            } catch {
                continue
            }
        }
    }

    private func heed(_ notice: SpoolNotice) {
        switch notice {
        case .file(let arrival):
            Self.take(arrival.holding(tickets.current), queue, backlog)
            changed()
        case .folderCame(let folder):
            if plan.now.includes(folder) { scanner.request(.tree(folder)) }
        case .folderWent(let folder): scanner.lose(folder)
        case .folderDeleted(let folder):
            if folder.isRoot { scanner.lose(folder) } else { scanner.forget(folder) }
        case .folderUnmounted(let folder): scanner.unmount(folder)
        case .overflow:
            worker.now.journal.overflowed()
            scanner.request(.everything)
        }
    }

    private static func take(_ arrival: Arrival, _ queue: WorkQueue, _ backlog: Backlog) {
        if !queue.offer(arrival) {
            backlog.add(SpoolFolder(holding: arrival.file), count: nil, arrival.ticket)
        }
    }

    /// Has the worker judge a file, unless its folder belongs to the spool no more.
    private func work(on arrival: Arrival) {
        guard plan.now.includes(SpoolFolder(holding: arrival.file)) else {
            return queue.finish(arrival.file)
        }
        let worker = worker.now
        worker.work(on: arrival) { [self] ending in
            end(arrival, ending, worker)
        }
    }

    private func end(_ arrival: Arrival, _ ending: Worker.Ending, _ worker: Worker) {
        defer { changed() }
        switch ending {
        case .done: settle(arrival)
        case .lookAgain(let later):
            revisits.add(later)
            queue.finish(arrival.file)
        case .clear(let clearance, _) where clearance.waits > 0 && queue.isStopped:
            queue.finish(arrival.file)
        case .clear(let clearance, let delay):
            queue.goOn(after: delay) { [self] in end(arrival, worker.clear(clearance), worker) }
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
