import Control
import Dispatch
import EventIndex
import EventLog
import LinuxSystem
import Synchronization

/// Has rejected files judged again when somebody wants it.
final class Retrials: Sendable {
    private let roots: @Sendable () -> [String]
    private let index: EventIndex
    private let finishIndex: @Sendable () -> Void
    private let offer: @Sendable (Arrival) -> Void
    private let answered = Mutex<Callback?>(nil)
    private let queue = DispatchQueue(label: "io.chronicled.retry")

    /// Finds the files below `roots` in `index`, once `finishIndex` has had it take in what it lacks
    /// of the log, and passes them to `offer`; both may wait.
    init(
        roots: @escaping @Sendable () -> [String], index: EventIndex,
        finishIndex: @escaping @Sendable () -> Void,
        offer: @escaping @Sendable (Arrival) -> Void
    ) {
        self.finishIndex = finishIndex
        self.roots = roots
        self.index = index
        self.offer = offer
    }

    /// Calls `body` whenever an answer is ready.
    func whenAnswered(_ body: @escaping @Sendable () -> Void) {
        answered.withLock { $0 = Callback(call: body) }
    }

    /// Begins with the files called `names` or, when that is `nil`, with all that are rejected; the
    /// answer comes when all have been taken into the work queue.
    ///
    /// The answer is ``MethodError/notRejected(_:)`` for a name that is no rejected file's; nothing
    /// is looked at again then.
    func begin(_ names: [String]?) -> LateReply {
        let reply = LateReply()
        queue.async { [self] in
            finishIndex()
            reply.give(answer(names))
            answered.withLock { $0 }?.call()
        }
        return reply
    }

    private func answer(_ names: [String]?) -> Result<JSONBytes, MethodError> {
        Result { () throws(MethodError) in
            do {
                let files = try names.map { try $0.map(file) }
                let count = try files.map(look) ?? lookAtAll()
                return try JSONBytes(encoding: RetryReply(files: count))
            } catch let error as MethodError {
                throw error
            } catch {
                throw .failed("\(error)")
            }
        }
    }

    private func file(named name: String) throws(MethodError) -> DroppedFile {
        let file = roots().lazy
            .compactMap { DroppedFile(root: $0, named: name) }
            .first { file in
                (try? self.index.read { try $0.isRejected(file) }) == true && file.isThere
            }
        guard let file else { throw .notRejected(name) }
        return file
    }

    private func lookAtAll() throws(IndexError) -> Int {
        var files = RejectedFiles(in: index)
        var count = 0
        while let batch = try files.next() { count += look(at: batch) }
        return count
    }

    private func look(at files: [DroppedFile]) -> Int {
        let roots = Set(roots())
        let there = files.filter { roots.contains($0.root) && $0.isThere }
        for file in there { offer(Arrival(file: file, notice: .retried)) }
        return there.count
    }
}

extension DroppedFile {
    /// The file below `root` that a person calls `name`, or `nil` when it would lie elsewhere.
    fileprivate init?(root: String, named name: String) {
        let folder = root.hasSuffix("/") ? root : root + "/"
        guard name.hasPrefix("/") else {
            self.init(root: root, path: Array(name.utf8))
            return
        }
        guard name.hasPrefix(folder) else { return nil }
        self.init(root: root, path: Array(name.dropFirst(folder.count).utf8))
    }

    fileprivate var isThere: Bool { (try? FileStatus(path: location)) != nil }
}
