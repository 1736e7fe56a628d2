import Dispatch
import EventLog
import Foundation
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// How files get to the queue that had no room for them.
@Suite struct BacklogTests {
    private let folder: TemporaryDirectory
    private let judged = Shared()
    private let room = DispatchSemaphore(value: 0)

    /// The names that were taken.
    private final class Shared: Sendable {
        let names = Mutex<Set<String>>([])
    }

    init() throws {
        folder = try TemporaryDirectory()
    }

    private func backlog() -> Backlog {
        Backlog(
            areSettled: { [judged] files in
                judged.names.withLock { names in files.map { names.contains($0.file.display) } }
            },
            offerWhenRoom: { [judged, room] arrival in
                room.wait()
                judged.names.withLock { _ = $0.insert(arrival.file.display) }
            })
    }

    private func drop(_ count: Int) throws {
        for number in 0..<count { try folder.write("", to: "\(number)") }
    }

    @Test func whatNobodyHasCountedIsCountedAndGoesDownAsItIsTaken() throws {
        try drop(1_100)
        judged.names.withLock { $0 = ["0", "1"] }
        let backlog = backlog()
        backlog.add(SpoolFolder(root: folder.path.string), count: nil, nil)
        try waitUntil("all are counted") { backlog.count == 1_098 }
        for _ in 0..<98 { room.signal() }
        try waitUntil("some are taken") { backlog.count == 1_000 }
        for _ in 0..<1_001 { room.signal() }
        try waitUntil("all are taken") { judged.names.withLock { $0.count } == 1_100 }
        backlog.stop()
        #expect(backlog.count == 0)
    }

    @Test func aFolderThatIsAddedWhileItIsReadIsReadOnceMore() throws {
        try drop(1)
        let backlog = backlog()
        let folder = SpoolFolder(root: folder.path.string)
        backlog.add(folder, count: 1, nil)
        try self.folder.write("", to: "später")
        backlog.add(folder, count: nil, nil)
        for _ in 0..<9 { room.signal() }
        try waitUntil("both are taken") {
            judged.names.withLock { $0 } == ["0", "später"]
        }
        backlog.stop()
    }

    @Test func itsTicketGoesWhenTheFolderHasBeenReadOrIsGone() throws {
        try drop(3)
        let (backlog, tickets) = (backlog(), SyncTickets())
        backlog.add(SpoolFolder(root: folder.path.string), count: 3, tickets.current)
        backlog.add(SpoolFolder(root: "/nirgends"), count: nil, tickets.current)
        let span = tickets.endSpan()
        try waitUntil("it is read") { backlog.count > 0 }
        #expect(!tickets.isOver(span))
        for _ in 0..<3 { room.signal() }
        try waitUntil("all are taken") { tickets.isOver(span) }
        backlog.stop()
    }
}
