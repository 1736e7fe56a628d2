import EventLog
import LinuxSystem
import Synchronization
import TestSupport
import Testing

@testable import Daemon

/// When files come back that could not be judged yet.
@Suite struct RevisitsTests {
    /// What has come back.
    private final class Returned: Sendable {
        let files = Mutex<[Arrival]>([])
        let folders = Mutex<[SpoolFolder]>([])

        var names: [String] { files.withLock { $0.map(\.file.display) } }
    }

    private let returned = Returned()

    private func arrival(_ name: String, looks: Int = 1) -> Arrival {
        Arrival(
            file: DroppedFile(root: "/r", path: Array(name.utf8)), notice: .met, looks: looks)
    }

    private func unsettled(_ name: String, looks: Int = 1) -> Arrival {
        let identity = FileIdentity(device: 1, inode: 1, size: 1, mtimeNs: 1, ctimeNs: 1)
        return Arrival(
            file: DroppedFile(root: "/r", path: Array(name.utf8)), notice: .metBefore(identity),
            looks: looks)
    }

    private func revisits(limit: Int = 9, settleTime: Duration = .milliseconds(1)) -> Revisits {
        Revisits(
            limit: limit, firstDelay: .seconds(2), settleTime: settleTime,
            file: { [returned] arrival in returned.files.withLock { $0.append(arrival) } },
            folder: { [returned] folder, _ in returned.folders.withLock { $0.append(folder) } })
    }

    @Test(arguments: [(0, 2), (1, 2), (2, 4), (3, 8), (6, 64), (7, 64), (1_000, 64)])
    func theDelayDoublesUpToAMinute(looks: Int, seconds: Int) {
        #expect(revisits().delay(of: arrival("a", looks: looks)) == .seconds(seconds))
    }

    @Test(arguments: [(1, 5), (2, 10)])
    func aFileThatMustHoldStillComesBackWhenItMayHave(looks: Int, seconds: Int) {
        let revisits = revisits(settleTime: .seconds(5))
        #expect(revisits.delay(of: unsettled("a", looks: looks)) == .seconds(seconds))
    }

    @Test func whatNeedNotHoldStillDoesNotComeBackInABusyLoop() {
        #expect(revisits(settleTime: .zero).delay(of: unsettled("a")) == .milliseconds(100))
    }

    @Test func filesBeyondTheLimitAreLeftToOneReadingOfTheirFolder() throws {
        let revisits = revisits(limit: 1)
        for name in ["d/a", "d/b", "d/c"] { revisits.add(arrival(name)) }
        try waitUntil("all have come back") {
            returned.files.withLock { !$0.isEmpty } && returned.folders.withLock { !$0.isEmpty }
        }
        #expect(returned.names == ["d/a"])
        #expect(returned.folders.withLock { $0 } == [SpoolFolder(root: "/r").folder(named: [0x64])])
    }

    @Test func aFileThatIsAddedAgainComesBackOnceAndKeepsItsOldestTicket() throws {
        let revisits = revisits()
        let tickets = SyncTickets()
        revisits.add(unsettled("a").holding(tickets.current))
        _ = tickets.endSpan()
        revisits.add(unsettled("a").holding(tickets.current))
        revisits.add(unsettled("b", looks: 2))
        try waitUntil("the later one has come back") { returned.names.contains("b") }
        #expect(returned.names == ["a", "b"])
        #expect(returned.files.withLock { $0.first?.ticket?.number } == 1)
    }

    @Test func whatIsBeingWrittenIsBroughtForwardWithATicket() {
        let revisits = revisits()
        let tickets = SyncTickets()
        revisits.add(arrival("a"))
        revisits.add(arrival("b").holding(tickets.current))
        revisits.bringForward(tickets.current)
        #expect(returned.names == ["a"])
        #expect(returned.files.withLock { $0.first?.ticket?.number } == 1)
    }
}
