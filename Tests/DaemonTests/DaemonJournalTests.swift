import Control
import EventLog
import LinuxSystem
import Logging
import Synchronization
import SystemPackage
import Testing

@testable import Daemon

@Suite struct DaemonJournalTests {
    /// Keeps entries, to be looked at.
    private final class Entries: Sendable {
        let all = Mutex<[JournalEntry]>([])
    }

    private let entries = Entries()
    private let writer: EntryWriter
    private let journal: DaemonJournal
    private let file = DroppedFile(root: "/r", path: Array("tief/a.txt".utf8))

    init() {
        writer = EntryWriter { [entries] entry in entries.all.withLock { $0.append(entry) } }
        journal = DaemonJournal(writer: writer)
    }

    private func written() -> [JournalEntry] {
        #expect(writer.flush(within: .seconds(30)))
        return entries.all.withLock { $0 }
    }

    private func observedProgress() -> RecordingProgress {
        let progress = RecordingProgress()
        progress.observe { [journal] in journal.progressed(from: $0, to: $1) }
        return progress
    }

    @Test func whatLastsIsSaidOnceThoughItsReasonChanges() {
        let progress = observedProgress()
        for _ in 0..<3 {
            progress.stall(because: "cannot sync the event log", .ioError)
            progress.stall(because: "cannot use the event log")
        }
        progress.goOn()
        let entries = written()
        #expect(entries.map(\.kind) == [.stalled, .resumed])
        #expect(entries.first?.fields.contains(.init(name: "ERRNO", value: "5")) == true)
    }

    @Test func anIndexThatLagsIsNotTakenForTheLog() {
        let progress = observedProgress()
        progress.degrade(because: "the index lags")
        progress.stall(because: "cannot write the event log")
        progress.goOn()
        progress.degrade(because: "the index lags still")
        progress.index(through: .start)
        progress.index(through: .start)
        let entries = written()
        #expect(entries.map(\.kind) == [.indexBehind, .stalled, .resumed, .indexCurrent])
        #expect(entries.last?.message == "the index holds all of the log again")
    }

    @Test func whatBecomesOfTheLogsFilesIsSaidOnce() {
        let progress = observedProgress()
        for _ in 0..<2 { progress.delaySealing(because: "cannot seal") }
        for _ in 0..<2 { progress.seal("/l/events-1.jsonl") }
        progress.seal(nil)
        for _ in 0..<2 { progress.delayRemoval(because: "cannot remove") }
        progress.remove(before: 17, leaving: progress.snapshot.tally)
        progress.delayRemoval(because: nil)
        let repair = LogRepair(cutBytes: 9, kept: "/l/cut-1", sequence: 18)
        for _ in 0..<2 { progress.mend(repair) }
        #expect(
            written().map(\.kind) == [
                .sealingFailed, .sealed, .removalFailed, .removed, .recovered,
            ])
    }

    @Test(arguments: RejectionReason.allCases)
    func aRejectionIsFoundByItsReasonAndHasAKindOfItsOwn(reason: RejectionReason) throws {
        let rejection = Rejection(reason: reason.rawValue, detail: "Satz.", offset: nil)
        file(.rejected(rejection))
        let entry = try #require(written().first)
        #expect(entry.kind == MessageID(reason))
        #expect(entry.level == .warning)
        #expect(value("REASON", in: entry) == reason.rawValue)
        #expect(value("VERDICT", in: entry) == "rejected")
        #expect(value("FILE", in: entry) == "tief/a.txt")
        #expect(value("ROOT", in: entry) == "/r")
        #expect(value("SEQUENCE", in: entry) == LogName.digits(1))
    }

    @Test func aDuplicateNamesTheArticle() throws {
        file(.duplicate(of: "abc"))
        let entry = try #require(written().first)
        #expect(entry.kind == .duplicate)
        #expect(value("ARTICLE", in: entry) == "abc")
        #expect(value("REASON", in: entry) == nil)
    }

    @Test func aLeaseThatTellsEverythingIsNotWorthAMessage() {
        journal.checksWriters(of: "/r", by: .lease)
        journal.checksWriters(of: "/r", by: .ownFiles)
        journal.checksWriters(of: "/s", by: .settle)
        #expect(
            written().map(\.message) == [
                "files of other users in /r are read once they have held still",
                "files in /s are read once they have held still",
            ])
    }

    private func value(_ name: String, in entry: JournalEntry) -> String? {
        entry.fields.first { $0.name == name }?.value
    }

    private func file(_ outcome: Verdict.Outcome) {
        let seen = SeenFile(
            file: file,
            identity: FileIdentity(device: 1, inode: 2, size: 3, mtimeNs: 4, ctimeNs: 5),
            isSettled: true, content: nil)
        let verdict = Verdict(seen: seen, outcome: outcome, replaces: nil, supersedes: nil)
        let recorded = verdict.recorded(sequence: 1, time: "t")
        journal.filed(file, .recorded(recorded, verdict))
    }
}
