import Dispatch
import LinuxSystem
import Synchronization
import SystemPackage

/// Looks through folders for files that no announcement told of: at the start, in new folders,
/// after an overflow, on request, and now and then.
///
/// A scan never waits: what the work queue has no room for is left to the ``Backlog``, and folders
/// that are new, or announce nothing, are looked through meanwhile.
final class SpoolScanner: Sendable {
    private let currentPlan: Current<ScanPlan>
    private let watcher: SpoolWatcher
    private let listener: ScanListener
    private let tickets: SyncTickets
    private let queue = DispatchQueue(label: "io.chronicled.scan")
    private let table = Mutex(FolderTable())
    private let pending = Mutex<[ScanRequest: SyncTicket]>([:])
    private let counted = Mutex(ContinuousClock.now)
    private let scans = Atomic<UInt64>(0)
    private let isStopped = Atomic(false)
    private let timer: ScanTimer

    /// Makes a scanner that watches folders with `watcher` before it reads them.
    init(
        _ plan: Current<ScanPlan>, watcher: SpoolWatcher, tickets: SyncTickets,
        listener: ScanListener
    ) {
        currentPlan = plan
        self.watcher = watcher
        self.tickets = tickets
        self.listener = listener
        timer = ScanTimer(plan.now.intervals, queue: queue)
    }

    private var plan: ScanPlan { currentPlan.now }

    /// From now on looks where `plan` says, and soon forgets what lies elsewhere.
    func follow(_ plan: ScanPlan) {
        currentPlan.replace(with: plan)
        timer.change(plan.intervals)
        queue.async { [self] in
            let plan = currentPlan.now
            watcher.keepOnly { plan.includes($0) }
            table.withLock { $0.keepOnly { plan.includes($0) } }
        }
    }

    /// What is known of the folders, as a value.
    var folders: FolderTable { table.withLock { $0 } }

    /// How long ago everything was last looked through.
    var age: Duration { counted.withLock { $0.duration(to: .now) } }

    /// Looks through everything, and from then on whenever the schedule says so.
    func start() {
        timer.start { [weak self] in self?.request($0) }
        request(.everything)
    }

    /// Makes a scan soon, once however often it is asked for before it begins.
    func request(_ request: ScanRequest) {
        let ticket = tickets.current
        let isNew = pending.withLock { pending in
            defer { pending[request] = SyncTicket.older(pending[request], ticket) }
            return pending[request] == nil
        }
        guard isNew, !isStopped.load(ordering: .acquiring) else { return }
        queue.async { [self] in
            let ticket = pending.withLock { $0.removeValue(forKey: request) }
            run(request, ticket)
        }
    }

    /// Forgets a folder that is not where it was, and those below it, and looks for what has its
    /// name now: a scan that was quicker than the announcement may have found it there already, or
    /// it may be back.
    func lose(_ folder: SpoolFolder) {
        watcher.unwatch(folder)
        table.withLock { $0.forgetTree(folder) }
        if plan.includes(folder) { request(.tree(folder)) }
    }

    /// Forgets a folder whose file system was unmounted; a root is looked for until another folder
    /// lies in the place of the one that is bare now.
    func unmount(_ folder: SpoolFolder) {
        watcher.unwatch(folder)
        table.withLock { $0.forgetTree(folder) }
        guard folder.isRoot else { return request(.tree(folder)) }
        let bare = try? FileStatus(following: folder.location).identity
        table.withLock { $0.unmount(folder, bare: bare) }
        listener.tell(.unmounted(folder))
        request(.failed)
    }

    /// Forgets a folder below a root that was deleted, and was thus empty.
    func forget(_ folder: SpoolFolder) {
        table.withLock { $0.forget(folder) }
    }

    /// Ends the scans; what was not looked through will be at the next start.
    func stop() {
        isStopped.store(true, ordering: .releasing)
        queue.sync { timer.stop() }
    }
}

/// The scans; on the scanner's queue.
extension SpoolScanner {
    private func run(_ request: ScanRequest, _ ticket: SyncTicket?) {
        scans.add(1, ordering: .relaxed)
        switch request {
        case .everything: scanEverything(ticket)
        case .moved: scanMoved(ticket)
        case .polled: for folder in polled where isOutdated(folder) { enter(folder, ticket) }
        case .polledWhole: for folder in polled { enter(folder, ticket) }
        case .failed: scanFailed(ticket)
        case .tree(let folder): walk(folder, ticket)
        }
        timer.end(request, needs)
    }

    private func scanEverything(_ ticket: SyncTicket?) {
        for root in plan.roots {
            table.withLock { $0.remount(root) }
            walk(root, ticket)
        }
        guard !isStopped.load(ordering: .acquiring) else { return }
        let scan = scans.load(ordering: .relaxed)
        for folder in table.withLock({ $0.sweep(scan: scan) }) { watcher.unwatch(alone: folder) }
        counted.withLock { $0 = .now }
    }

    private func scanMoved(_ ticket: SyncTicket?) {
        let polled = Set(polled)
        for folder in table.withLock({ $0.folders })
        where polled.contains(folder) || isOutdated(folder) { enter(folder, ticket) }
        scanFailed(ticket)
        counted.withLock { $0 = .now }
    }

    private func scanFailed(_ ticket: SyncTicket?) {
        for (root, bare) in table.withLock({ $0.unmounted }) {
            guard let now = try? FileStatus(following: root.location).identity,
                now.device != bare?.device || now.inode != bare?.inode
            else { continue }
            table.withLock { $0.remount(root) }
            walk(root, ticket)
        }
        for folder in table.withLock({ Array($0.failures.keys) }) { walk(folder, ticket) }
    }

    private var polled: [SpoolFolder] { table.withLock { Array($0.polled.keys) } }

    /// Whether `folder` may hold names that were not read.
    private func isOutdated(_ folder: SpoolFolder) -> Bool {
        let status =
            folder.isRoot
            ? try? FileStatus(following: folder.location) : try? FileStatus(path: folder.location)
        guard let status else { return true }
        return table.withLock { $0.reading(of: folder)?.isOutdated(by: status.identity) ?? true }
    }

    /// Reads `folder` and all below it.
    private func walk(_ folder: SpoolFolder, _ ticket: SyncTicket?) {
        var folders = [folder]
        while let folder = folders.popLast(), !isStopped.load(ordering: .acquiring) {
            guard plan.includes(folder) else { continue }
            visit(folder, ticket) { folders.append($0) }
        }
    }

    /// Reads `folder`, and those below it that are not known; all of them if it is another folder
    /// than the one that was read under this name.
    private func enter(_ folder: SpoolFolder, _ ticket: SyncTicket?) {
        let before = table.withLock { $0.reading(of: folder) }
        var folders: [SpoolFolder] = []
        visit(folder, ticket) { folders.append($0) }
        let after = table.withLock { $0.reading(of: folder) }
        let isSame = after.map { before?.isSameFolder(as: $0.status) ?? false } ?? false
        for folder in folders where !isSame || !table.withLock({ $0.reading(of: folder) != nil }) {
            walk(folder, ticket)
        }
    }

    private func visit(
        _ folder: SpoolFolder, _ ticket: SyncTicket?, subfolder: (SpoolFolder) -> Void
    ) {
        guard !table.withLock({ $0.unmounted.keys.contains(folder) }) else { return }
        let plan = plan
        do throws(SystemCallError) {
            let outOfWatches = try watch(folder)
            let wasAmiss = table.withLock { $0.isAmiss(folder) }
            let began = WallClock.nowNs()
            var reading = try FolderReading(of: folder)
            var refused = 0
            while let files = try reading.next(subfolder: { if plan.isRecursive { subfolder($0) } })
            {
                guard !isStopped.load(ordering: .acquiring), self.plan.includes(folder)
                else { return }
                table.withLock { $0.recover(folder) }
                refused += offer(files, ticket)
            }
            note(reading, of: folder, began: began, outOfWatches)
            if wasAmiss { listener.tell(.restored(folder)) }
            if refused > 0 { listener.refused(folder, refused, ticket) }
        } catch {
            fail(folder, error)
        }
    }

    /// Watches `folder`; what stood in the way when the kernel has no more watches to give, for
    /// what lies in the folder can be judged all the same.
    private func watch(_ folder: SpoolFolder) throws(SystemCallError) -> SystemCallError? {
        do throws(SystemCallError) {
            try watcher.watch(folder)
            return nil
        } catch  where error.isOutOfWatches {
            return error
        }
    }

    /// Passes on the files that are not judged; how many there was no room for.
    private func offer(_ files: [MetFile], _ ticket: SyncTicket?) -> Int {
        zip(files, listener.areSettled(files)).count { file, isSettled in
            !isSettled && !listener.offer(file.arrival(ticket))
        }
    }

    private func note(
        _ reading: borrowing FolderReading, of folder: SpoolFolder, began: Int64,
        _ outOfWatches: SystemCallError?
    ) {
        let remote = reading.remoteFileSystem().map(Polling.remote)
        let polling = outOfWatches == nil ? plan.polling ?? remote : .noWatchLeft
        let noted = FolderTable.Reading(
            status: reading.status,
            isSettled: began &- reading.status.mtimeNs >= FolderTable.trustAgeNs,
            passedOver: reading.passedOver, polling: polling)
        let (lackedWatches, lacksWatches) = table.withLock { table in
            let before = table.lacksWatches
            table.note(noted, of: folder, scan: scans.load(ordering: .relaxed))
            return (before, table.lacksWatches)
        }
        if let outOfWatches, !lackedWatches {
            listener.tell(.watchLimitReached(folder, outOfWatches))
        } else if lackedWatches, !lacksWatches {
            listener.tell(.watchLimitLifted)
        }
    }

    /// Remembers a folder that could not be watched or read, unless it is gone; a root that is
    /// gone may come back.
    private func fail(_ folder: SpoolFolder, _ error: SystemCallError) {
        let isGone = error.meansGone
        if isGone {
            watcher.unwatch(folder)
            table.withLock { $0.forgetGone(folder) }
            guard folder.isRoot else { return }
        }
        if table.withLock({ $0.fail(folder, error) }) { listener.tell(.failed(folder, error)) }
        guard isGone else { return }
        watcher.awaitReturn(of: folder)
        let now = try? FileStatus(following: folder.location)
        if now?.kind == .directory { request(.tree(folder)) }
    }

    private var needs: ScanSchedule.Needs {
        table.withLock { table in
            ScanSchedule.Needs(
                hasPolled: !table.polled.isEmpty,
                hasFailed: !table.failures.isEmpty || !table.unmounted.isEmpty)
        }
    }
}
