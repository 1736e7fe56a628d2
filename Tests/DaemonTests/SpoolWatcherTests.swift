import Foundation
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// The watcher over a long life: a closure that is taken out of a generic place and put back again
/// and again is wrapped a little thicker each time, until its call overflows the stack.
@Suite struct SpoolWatcherTests {
    @Test func theListenerStaysTheSameHoweverOftenItIsAsked() throws {
        let folder = try TemporaryDirectory()
        let watcher = try SpoolWatcher()
        let noticed = Atomic(0)
        let deepest = Atomic(0)
        try watcher.watch(SpoolFolder(root: folder.path.string))
        watcher.start { _ in
            deepest.max(Thread.callStackReturnAddresses.count, ordering: .relaxed)
            noticed.add(1, ordering: .relaxed)
        }
        for number in 1...200 {
            try folder.write("Inhalt", to: "a.txt")
            try waitUntil("the file is noticed") { noticed.load(ordering: .relaxed) >= number }
        }
        watcher.stop()
        #expect(deepest.load(ordering: .relaxed) < 60)
    }

    @Test func theObserverOfTicketsStaysTheSameToo() {
        let tickets = SyncTickets()
        let deepest = Atomic(0)
        tickets.observe { deepest.max(Thread.callStackReturnAddresses.count, ordering: .relaxed) }
        for _ in 0..<200 { tickets.notify() }
        #expect(deepest.load(ordering: .relaxed) < 100)
    }
}
