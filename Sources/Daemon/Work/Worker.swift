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
        /// The file is to be cleared away, after its ``Clearance/delay``.
        case clear(Clearance, delay: Duration)
    }

    private(set) var coding: ArticleCoding
    let index: EventIndex
    let recorder: Recorder
    let progress: RecordingProgress
    let journal: DaemonJournal
    private(set) var clearing: Clearing
    let memory: MemoryRoom
    /// How long a file must hold still when the kernel cannot tell whether it has a writer.
    private(set) var settleTime: Duration

    /// A worker in the place of this one that follows `configuration` and codes by `coding`.
    func changed(to configuration: Configuration, coding: ArticleCoding) -> Worker {
        var worker = self
        worker.coding = coding
        worker.clearing.after = configuration.afterVerdict
        worker.settleTime = configuration.settleTime
        memory.resize(to: configuration.queueBytes)
        return worker
    }

    /// Works on `arrival` and calls `ended` once, now or when the verdict is on the disk.
    ///
    /// Until then it keeps room in memory for the file's bytes.
    func work(on arrival: Arrival, ended: @escaping @Sendable (Ending) -> Void) {
        var taken = 0
        let reading = read(arrival) { bytes in
            memory.take(bytes)
            taken = bytes
        }
        work(on: arrival, reading) { [memory, taken] ending in
            memory.giveBack(taken)
            ended(ending)
        }
    }

    /// Clears a judged file away; what is to be done then.
    func clear(_ clearance: Clearance) -> Ending {
        switch clearing.clear(clearance) {
        case .settled: return .done
        case .changed: return .lookAgain(clearance.arrival.again(.met))
        case .tooFresh(let state):
            return .clear(clearance.waiting(with: state), delay: Clearance.settlingTime)
        case .failed(let error):
            if clearing.faults.note(clearance.seen.file, error) {
                journal.clearingFailed(clearance.seen.file, error)
            }
            return .done
        }
    }

    private func read(_ arrival: Arrival, takeRoom: (Int) -> Void) -> SpoolReading {
        withoutActuallyEscaping(takeRoom) { takeRoom in
            SpoolFile(
                arrival: arrival, limit: coding.limit, settleTime: settleTime,
                isKnown: { !arrival.isAnnounced && isKnown($0) }, takeRoom: takeRoom
            ).read()
        }
    }

    private func work(
        on arrival: Arrival, _ reading: SpoolReading, ended: @escaping @Sendable (Ending) -> Void
    ) {
        switch reading {
        case .content(let bytes, let digest, let seen):
            submit(arrival, seen, finding(in: bytes, digest), ended)
        case .rejected(let seen, let rejection):
            submit(arrival, seen, .noArticle(rejection), ended)
        case .unsettled(let identity):
            ended(.lookAgain(arrival.again(.metBefore(identity))))
        case .beingWritten:
            ended(.lookAgain(arrival.again(.met).heldOpen))
        case .hindered(let error):
            journal.hindered(arrival, error)
            ended(.lookAgain(arrival.againAfterFailure))
        case .vanished:
            if !isDealtWith(arrival) { progress.countVanished() }
            ended(.done)
        case .known(let seen):
            ended(ending(of: arrival, seen, verdict: nil))
        case .folder:
            ended(.done)
        }
    }

    /// Whether each of `files` is judged in the state it is in and may stay, so that nothing is left
    /// to be done with it; asked in one transaction.
    func areSettled(_ files: [MetFile]) -> [Bool] {
        guard clearing.after == .keep else { return files.map { _ in false } }
        let identities = files.compactMap(\.status?.identity)
        let areTrusted = try? index.read { try $0.areTrusted(identities) }
        let trusted = Set(zip(identities, areTrusted ?? []).lazy.filter(\.1).map(\.0))
        return files.map { $0.status.map { trusted.contains($0.identity) } ?? false }
    }

    private func submit(
        _ arrival: Arrival, _ seen: SeenFile, _ finding: Finding,
        _ ended: @escaping @Sendable (Ending) -> Void
    ) {
        let outcome = Outcome(
            seen: seen, finding: finding, after: clearing.after, isRetried: arrival.isRetried)
        recorder.submit(outcome) { [self] filing in
            journal.filed(seen.file, filing)
            switch filing {
            case .postponed: ended(.lookAgain(arrival.again(.met)))
            case .recorded(let verdict, _): ended(ending(of: arrival, seen, verdict: verdict))
            case .known, .renamed, .unchanged: ended(ending(of: arrival, seen, verdict: nil))
            }
        }
    }

    private func ending(
        of arrival: Arrival, _ seen: SeenFile, verdict: RecordedVerdict?
    ) -> Ending {
        guard clearing.after != .keep else { return .done }
        let clearance = Clearance(arrival: arrival, seen: seen, verdict: verdict)
        return .clear(clearance, delay: clearance.delay)
    }

    /// Codes an article unless its content is known; the recorder decides again, in log order.
    private func finding(in bytes: [UInt8], _ digest: Digest) -> Finding {
        guard coding.isCostly else { return coding.code(bytes, digest: digest) }
        let known = try? index.lookUp { try $0.article(withContent: digest) }
        return known == nil ? coding.code(bytes, digest: digest) : .knownArticle
    }

    /// Whether what drew attention to a file that is gone was judged before. A scan names files that
    /// were judged, too, and some time passes until they are looked at; and it may meet a file
    /// before its announcement is read, which comes when the file is cleared away.
    private func isDealtWith(_ arrival: Arrival) -> Bool {
        if arrival.isEcho || arrival.isRetried { return true }
        guard arrival.state != nil || clearing.after != .keep else { return false }
        clearing.finishIndex()
        let met = SeenFile(
            file: arrival.file, identity: arrival.state ?? FileIdentity.none, isSettled: false,
            content: nil)
        let history = try? index.read { try $0.history(of: met) }
        guard let history, let held = history.samePath else { return false }
        return held.isCleared || held == history.sameInode
    }

    private func isKnown(_ identity: FileIdentity) -> Bool {
        (try? index.lookUp { try $0.match(identity) }) == .trusted
    }
}
