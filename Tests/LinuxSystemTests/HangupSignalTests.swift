import Foundation
import Synchronization
import TestSupport
import Testing

@testable import LinuxSystem

@Suite struct HangupSignalTests {
    /// A signal that nobody listened for yet is not lost, and none ends the process.
    @Test func signalsAreKeptUntilSomebodyListens() throws {
        let hangup = HangupSignal()
        let heard = Atomic(0)
        kill(getpid(), SIGHUP)
        try waitUntil("it is noted") { hangup.hasCome }
        hangup.listen { heard.add(1, ordering: .relaxed) }
        #expect(heard.load(ordering: .relaxed) == 1)
        kill(getpid(), SIGHUP)
        try waitUntil("the next is heard") { heard.load(ordering: .relaxed) == 2 }
    }
}
