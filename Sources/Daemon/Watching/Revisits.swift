import Dispatch
import EventLog
import Synchronization

/// Brings files back that could not be judged yet, each after a while that doubles with every look.
///
/// At most `limit` files are remembered; where more wait, their folder is looked through instead,
/// so that memory stays bounded whatever lies there.
final class Revisits: Sendable {
    private struct Rules {
        var limit: Int
        var settleTime: Duration
    }

    private struct Waiting {
        /// The files, and which of its times to come back counts.
        var files: [DroppedFile: (arrival: Arrival, turn: UInt64)] = [:]
        var folders: [SpoolFolder: SyncTicket?] = [:]
        var turns: UInt64 = 0
    }

    /// How long a file must hold still at least, somewhat more than ``SeenFile/trustAgeNs``.
    static let shortestSettleTime = Duration.milliseconds(100)

    private let firstDelay: Duration
    private let rules: Mutex<Rules>
    private let file: @Sendable (Arrival) -> Void
    private let folder: @Sendable (SpoolFolder, SyncTicket?) -> Void
    private let waiting = Mutex(Waiting())

    /// Calls `file` for each file whose time has come, and `folder` for each folder that holds some
    /// of those that were too many; both on a thread of their own.
    ///
    /// - Parameters:
    ///   - firstDelay: how long it takes until a file is brought back for the first time.
    ///   - settleTime: how long a file must hold still that may have a writer.
    init(
        limit: Int, firstDelay: Duration, settleTime: Duration,
        file: @escaping @Sendable (Arrival) -> Void,
        folder: @escaping @Sendable (SpoolFolder, SyncTicket?) -> Void
    ) {
        self.firstDelay = firstDelay
        rules = Mutex(Rules(limit: limit, settleTime: settleTime))
        self.file = file
        self.folder = folder
    }

    /// From now on remembers at most `limit` files, and lets files hold still for `settleTime`.
    func change(limit: Int, settleTime: Duration) {
        rules.withLock { $0 = Rules(limit: limit, settleTime: settleTime) }
    }

    /// Brings `arrival` back after its ``delay(of:)``, or its folder in its stead. A file that
    /// waits already is brought back once.
    func add(_ arrival: Arrival) {
        let limit = rules.withLock(\.limit)
        let turn: UInt64? = waiting.withLock { waiting in
            let before = waiting.files[arrival.file]
            guard before != nil || waiting.files.count < limit else { return nil }
            waiting.turns += 1
            let kept = arrival.holding(.older(arrival.ticket, before?.arrival.ticket))
            waiting.files[arrival.file] = (kept, waiting.turns)
            return waiting.turns
        }
        guard let turn else { return addFolder(of: arrival) }
        after(delay(of: arrival)) { [self] in bringBack(arrival.file, turn) }
    }

    /// Notes that a look has settled `name`: what is brought back of it tells nothing new.
    func settle(_ name: DroppedFile) {
        waiting.withLock { $0.files[name]?.arrival.isEcho = true }
    }

    /// How long it takes until `arrival` is brought back: doubling up to 32 times the first delay.
    func delay(of arrival: Arrival) -> Duration {
        var first = firstDelay
        if case .metBefore = arrival.notice {
            first = max(rules.withLock(\.settleTime), Self.shortestSettleTime)
        }
        return first * (1 << min(max(arrival.looks - 1, 0), 5))
    }

    /// Brings all files back at once that were being written, for their writers may be done; they
    /// hold `ticket` until it is known whether they are.
    func bringForward(_ ticket: SyncTicket) {
        let files = waiting.withLock { waiting in
            let files = waiting.files.values.map(\.arrival).filter { $0.ticket == nil }
            for arrival in files { waiting.files[arrival.file] = nil }
            return files
        }
        for arrival in files { file(arrival.early(ticket)) }
    }

    private func bringBack(_ name: DroppedFile, _ turn: UInt64) {
        let arrival = waiting.withLock { waiting in
            waiting.files[name]?.turn == turn ? waiting.files.removeValue(forKey: name) : nil
        }
        if let arrival { file(arrival.arrival) }
    }

    private func addFolder(of arrival: Arrival) {
        let folder = SpoolFolder(holding: arrival.file)
        let isNew = waiting.withLock { waiting in
            let before = waiting.folders[folder]
            waiting.folders[folder] = .some(.older(before ?? nil, arrival.ticket))
            return before == nil
        }
        guard isNew else { return }
        after(firstDelay) { [self] in
            let ticket = waiting.withLock { $0.folders.removeValue(forKey: folder) }
            self.folder(folder, ticket ?? nil)
        }
    }

    private func after(_ delay: Duration, _ body: @escaping @Sendable () -> Void) {
        let milliseconds = Int(delay / .milliseconds(1))
        DispatchQueue.global().asyncAfter(
            deadline: .now() + .milliseconds(milliseconds), execute: body)
    }
}
