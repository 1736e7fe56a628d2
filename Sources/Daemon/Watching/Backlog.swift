import Dispatch
import LinuxSystem
import Synchronization

/// The files that the work queue had no room for. They lie in their folders; only the folders are
/// remembered, and each is read again as room comes.
///
/// What is dropped meanwhile reaches the queue through the watcher and goes first. Memory holds
/// one name and one number for each folder, whatever lies there.
final class Backlog: Sendable {
    private struct Entry {
        /// How many files wait there, or `nil` when they are to be counted first.
        var count: Int?
        var ticket: SyncTicket?
    }

    private struct State {
        var entries: [SpoolFolder: Entry] = [:]
        var left = 0
        var isFeeding = false

        /// How many files wait, as far as they have been counted.
        var count: Int { left + entries.values.reduce(0) { $0 + ($1.count ?? 0) } }
    }

    private let isIncluded: @Sendable (SpoolFolder) -> Bool
    private let areSettled: @Sendable ([MetFile]) -> [Bool]
    private let offerWhenRoom: @Sendable (Arrival) -> Void
    private let queue = DispatchQueue(label: "io.chronicled.backlog")
    private let state = Mutex(State())
    private let isStopped = Atomic(false)

    /// A backlog that calls `offerWhenRoom`, which may wait, with each file that `areSettled` says
    /// is still to be judged, in folders of which `isIncluded` says that they belong to the spool.
    init(
        isIncluded: @escaping @Sendable (SpoolFolder) -> Bool = { _ in true },
        areSettled: @escaping @Sendable ([MetFile]) -> [Bool],
        offerWhenRoom: @escaping @Sendable (Arrival) -> Void
    ) {
        self.isIncluded = isIncluded
        self.areSettled = areSettled
        self.offerWhenRoom = offerWhenRoom
    }

    /// How many files wait in their folders, as far as they have been counted.
    var count: Int { state.withLock(\.count) }

    /// Adds the files that wait in `folder`: `count` of them, or `nil` when nobody has counted.
    func add(_ folder: SpoolFolder, count: Int?, _ ticket: SyncTicket?) {
        let begins = state.withLock { state in
            var entry = state.entries[folder] ?? Entry()
            entry.count = count ?? entry.count
            entry.ticket = .older(entry.ticket, ticket)
            state.entries[folder] = entry
            defer { state.isFeeding = true }
            return !state.isFeeding
        }
        if begins { queue.async { self.feed() } }
    }

    /// Ends the feeding, which must not wait for room any more when this is called.
    func stop() {
        isStopped.store(true, ordering: .releasing)
        queue.sync {}
    }

    private func feed() {
        while !isStopped.load(ordering: .acquiring), let (folder, entry) = next() {
            do throws(SystemCallError) {
                if entry.count == nil { try count(folder) }
                try feed(folder, entry.ticket)
            } catch {
                tryAgain(folder, error)
            }
            state.withLock { $0.left = 0 }
        }
    }

    /// Comes back to a folder that cannot be read just now, and forgets one that is gone.
    private func tryAgain(_ folder: SpoolFolder, _ error: SystemCallError) {
        guard !error.meansGone, isIncluded(folder) else { return }
        queue.asyncAfter(deadline: .now() + .seconds(10)) { [weak self] in
            self?.add(folder, count: nil, nil)
        }
    }

    private func next() -> (SpoolFolder, Entry)? {
        state.withLock { state in
            guard let (folder, entry) = state.entries.first else {
                state.isFeeding = false
                return nil
            }
            state.entries[folder] = nil
            state.left = entry.count ?? 0
            return (folder, entry)
        }
    }

    private func goesOn(in folder: SpoolFolder) -> Bool {
        !isStopped.load(ordering: .acquiring) && isIncluded(folder)
    }

    private func count(_ folder: SpoolFolder) throws(SystemCallError) {
        var reading = try FolderReading(of: folder)
        while let files = try reading.next(), goesOn(in: folder) {
            let count = areSettled(files).count { !$0 }
            state.withLock { $0.left += count }
        }
    }

    private func feed(_ folder: SpoolFolder, _ ticket: SyncTicket?) throws(SystemCallError) {
        var reading = try FolderReading(of: folder)
        while let files = try reading.next(), goesOn(in: folder) {
            for (file, isSettled) in zip(files, areSettled(files)) where !isSettled {
                offerWhenRoom(file.arrival(ticket))
                state.withLock { $0.left = max(0, $0.left - 1) }
            }
        }
    }
}
