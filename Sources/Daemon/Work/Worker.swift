import EventIndex
import EventLog
import LinuxSystem

/// Does the work on one file: reads it, makes events of it, and hands them to the recorder.
///
/// It may be used by many threads at once.
struct Worker: Sendable {
    /// What is to be done once the work on a file has ended.
    enum Ending: Sendable {
        /// Nothing: its verdict is on the disk, or it gets none.
        case done
        /// The file is to be looked at again, after ``Revisits/delay(of:)``.
        case lookAgain(Arrival)
    }

    let coding: ArticleCoding
    let index: EventIndex
    let recorder: Recorder
    let progress: RecordingProgress
    let journal: DaemonJournal
    /// How long a file must hold still when the kernel cannot tell whether it has a writer.
    let settleTime: Duration

    /// Works on `arrival` and calls `ended` once, now or when the verdict is on the disk.
    func work(on arrival: Arrival, ended: @escaping @Sendable (Ending) -> Void) {
        let file = SpoolFile(
            arrival: arrival, limit: coding.limit, settleTime: settleTime, isKnown: isKnown)
        switch file.read() {
        case .content(let bytes, let digest, let seen):
            submit(arrival, Outcome(seen: seen, finding: finding(in: bytes, digest)), ended)
        case .rejected(let seen, let rejection):
            submit(arrival, Outcome(seen: seen, finding: .noArticle(rejection)), ended)
        case .unsettled(let identity):
            ended(.lookAgain(arrival.again(.metBefore(identity))))
        case .beingWritten:
            ended(.lookAgain(arrival.again(.met).holding(nil)))
        case .hindered(let error):
            journal.hindered(arrival, error)
            ended(.lookAgain(arrival.again(.met)))
        case .vanished:
            if arrival.looks == 0 { progress.countVanished() }
            ended(.done)
        case .known, .folder:
            ended(.done)
        }
    }

    /// Whether each of `files` is judged in the state it is in, so that nothing is left to be done
    /// with it; asked in one transaction.
    func areJudged(_ files: [MetFile]) -> [Bool] {
        let identities = files.compactMap(\.status?.identity)
        guard identities.count == files.count else { return files.map { areJudged([$0])[0] } }
        let areTrusted = try? index.read { try $0.areTrusted(identities) }
        return areTrusted ?? files.map { _ in false }
    }

    private func submit(
        _ arrival: Arrival, _ outcome: Outcome, _ ended: @escaping @Sendable (Ending) -> Void
    ) {
        recorder.submit(outcome) { [journal] filing in
            journal.filed(outcome.seen.file, filing)
            if case .postponed = filing {
                ended(.lookAgain(arrival.again(.met)))
            } else {
                ended(.done)
            }
        }
    }

    private func finding(in bytes: [UInt8], _ digest: Digest) -> Finding {
        let known = try? index.read { try $0.article(withContent: digest) }
        return known == nil ? coding.code(bytes, digest: digest) : .knownArticle
    }

    private func isKnown(_ identity: FileIdentity) -> Bool {
        (try? index.read { try $0.match(identity) }) == .trusted
    }
}
