import Dispatch
import Synchronization
import TestSupport
import Testing

@testable import Daemon

/// The flag that ends waiting.
@Suite struct StopSignalTests {
    @Test func whoWaitsIsToldOnceItIsRaised() throws {
        let stop = StopSignal()
        let told = Atomic(0)
        for _ in 0..<3 {
            DispatchQueue.global().async {
                if stop.wait(seconds: 3_600) { told.add(1, ordering: .relaxed) }
            }
        }
        #expect(!stop.isRaised)
        stop.raise()
        stop.raise()
        try waitUntil("all are told") { told.load(ordering: .relaxed) == 3 }
        #expect(stop.isRaised)
        #expect(stop.wait(seconds: 3_600))
    }

    @Test func theWaitEndsWithoutIt() {
        let stop = StopSignal()
        let began = ContinuousClock.now
        #expect(!stop.wait(seconds: 0.05))
        #expect(began.duration(to: .now) >= .milliseconds(50))
        #expect(!stop.isRaised)
    }
}
