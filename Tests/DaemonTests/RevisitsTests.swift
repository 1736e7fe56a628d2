import EventLog
import Synchronization
import TestSupport
import Testing

@testable import Daemon

/// When files come back that could not be judged yet.
@Suite struct RevisitsTests {
    private func arrival(_ name: String, looks: Int = 1) -> Arrival {
        Arrival(
            file: DroppedFile(root: "/r", path: Array(name.utf8)), notice: .met, looks: looks)
    }

    @Test(arguments: [(0, 2), (1, 2), (2, 4), (3, 8), (6, 64), (7, 64), (1_000, 64)])
    func theDelayDoublesUpToAMinute(looks: Int, seconds: Int) {
        let revisits = Revisits(limit: 1, file: { _ in }, folder: { _ in })
        #expect(revisits.delay(of: arrival("a", looks: looks)) == .seconds(seconds))
    }

    @Test func filesBeyondTheLimitAreLeftToOneScanOfTheirFolder() throws {
        let files = Mutex<[String]>([])
        let folders = Mutex<[SpoolFolder]>([])
        let revisits = Revisits(
            limit: 1, file: { arrival in files.withLock { $0.append(arrival.file.display) } },
            folder: { folder in folders.withLock { $0.append(folder) } })
        for name in ["d/a", "d/b", "d/c"] { revisits.add(arrival(name)) }
        try waitUntil("all have come back") {
            files.withLock { !$0.isEmpty } && folders.withLock { !$0.isEmpty }
        }
        #expect(files.withLock { $0 } == ["d/a"])
        #expect(folders.withLock { $0 } == [SpoolFolder(root: "/r").folder(named: [0x64])])
    }
}
