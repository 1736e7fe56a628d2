import Dispatch
import EventIndex
import EventLog
import LinuxSystem
import Logging
import Synchronization

/// Does the work on one file: reads it, makes events of it, and hands them to the recorder.
///
/// It may be called from many threads at once.
final class Worker: Sendable {
    private static let settling = DispatchTimeInterval.milliseconds(
        Int(SpoolFile.settleTime.components.seconds) * 1_000)

    private let coding: ArticleCoding
    private let index: EventIndex
    private let recorder: Recorder
    private let callbacks = Mutex<Callbacks?>(nil)
    private let vanishedFiles = Atomic(0)

    private struct Callbacks: Sendable {
        let finished: @Sendable (DroppedFile) -> Void
        let again: @Sendable (Arrival) -> Void
    }

    /// A worker that codes with `coding`, asks `index` what is known, and submits to `recorder`.
    init(coding: ArticleCoding, index: EventIndex, recorder: Recorder) {
        self.coding = coding
        self.index = index
        self.recorder = recorder
    }

    /// How many files were gone before they could be read.
    var vanished: Int { vanishedFiles.load(ordering: .relaxed) }

    /// Names whom to tell that a file gets no verdict now (`finished`), and that it is to be looked
    /// at again (`again`). To be called before the first file.
    func begin(
        finished: @escaping @Sendable (DroppedFile) -> Void,
        again: @escaping @Sendable (Arrival) -> Void
    ) {
        callbacks.withLock { $0 = Callbacks(finished: finished, again: again) }
    }

    /// Works on `arrival`.
    func work(on arrival: Arrival) {
        let file = SpoolFile(arrival: arrival, limit: coding.limit, isKnown: isKnown)
        switch file.read() {
        case .content(let bytes, let seen):
            recorder.submit(Outcome(seen: seen, finding: finding(in: bytes, seen)))
        case .rejected(let seen, let rejection):
            recorder.submit(Outcome(seen: seen, finding: .noArticle(rejection)))
        case .unsettled(let identity):
            finish(arrival.file)
            lookAgain(Arrival(file: arrival.file, notice: .metBefore(identity)))
        case .vanished:
            vanishedFiles.add(1, ordering: .relaxed)
            finish(arrival.file)
        case .known, .beingWritten, .folder:
            finish(arrival.file)
        }
    }

    private func finding(in bytes: [UInt8], _ seen: SeenFile) -> Finding {
        let digest = seen.content ?? Digest(of: bytes)
        let known = try? index.read { try $0.article(withContent: digest) }
        return known == nil ? coding.code(bytes, digest: digest) : .knownArticle
    }

    private func isKnown(_ identity: FileIdentity) -> Bool {
        (try? index.read { try $0.match(identity) }) == .trusted
    }

    private func finish(_ file: DroppedFile) {
        callbacks.withLock { $0 }?.finished(file)
    }

    private func lookAgain(_ arrival: Arrival) {
        let callbacks = callbacks.withLock { $0 }
        DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + Self.settling) {
            callbacks?.again(arrival)
        }
    }
}
