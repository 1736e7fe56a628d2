import Dispatch
import EventLog
import Synchronization
import TestSupport
import Testing

@testable import Daemon

/// The work queue on real threads.
@Suite struct WorkQueueTests {
    private func arrival(_ number: Int) -> Arrival {
        Arrival(file: DroppedFile(root: "/r", path: Array("\(number)".utf8)), notice: .met)
    }

    @Test func aFullQueueRefusesNewFilesAndHoldsBackTheBacklog() throws {
        let queue = WorkQueue(width: 2, limit: 4)
        let begun = Mutex<[DroppedFile]>([])
        let done = Atomic(0)
        for number in 0..<4 { #expect(queue.offer(arrival(number))) }
        #expect(!queue.offer(arrival(4)))
        #expect(queue.offer(arrival(0)), "a file that waits already needs no room")
        let backlog = DispatchQueue(label: "backlog")
        backlog.async {
            for number in 10..<30 { queue.offerWhenRoom(arrival(number)) }
            done.store(1, ordering: .releasing)
        }
        queue.start { arrival in begun.withLock { $0.append(arrival.file) } }
        try waitUntil("two are begun") { begun.withLock { $0.count } == 4 }
        #expect(done.load(ordering: .acquiring) == 0)
        #expect(queue.counts == (0, 4))
        for _ in 0..<24 {
            try waitUntil("one more is begun") { begun.withLock { !$0.isEmpty } }
            queue.finish(begun.withLock { $0.removeFirst() })
        }
        backlog.sync {}
        #expect(done.load(ordering: .acquiring) == 1)
        #expect(queue.counts == (0, 0))
    }

    @Test func stoppingWaitsForTheWorkInHandAndReleasesTheBacklog() throws {
        let queue = WorkQueue(width: 1, limit: 1)
        let begun = DispatchSemaphore(value: 0)
        queue.start { _ in begun.signal() }
        #expect(queue.offer(arrival(1)))
        begun.wait()
        let held = DispatchGroup()
        DispatchQueue.global().async(group: held) { queue.offerWhenRoom(arrival(2)) }
        let stopped = DispatchGroup()
        DispatchQueue.global().async(group: stopped) { queue.stop() }
        held.wait()
        #expect(stopped.wait(timeout: .now()) == .timedOut)
        queue.finish(arrival(1).file)
        stopped.wait()
        #expect(queue.counts == (0, 0))
    }

    @Test func moreRoomAndTheEndOfAPauseAreUsedAtOnce() throws {
        let queue = WorkQueue(width: 1, limit: 1)
        let begun = Atomic(0)
        queue.start { _ in begun.add(1, ordering: .relaxed) }
        #expect(queue.pause(true))
        #expect(!queue.pause(true))
        #expect(queue.offer(arrival(1)))
        let held = DispatchGroup()
        DispatchQueue.global().async(group: held) { queue.offerWhenRoom(arrival(2)) }
        #expect(held.wait(timeout: .now()) == .timedOut)
        queue.resize(width: 2, limit: 4)
        held.wait()
        #expect(queue.counts == (2, 0))
        #expect(queue.pause(false))
        try waitUntil("both are begun") { begun.load(ordering: .relaxed) == 2 }
        #expect(queue.movement == WorkQueue.Movement(moves: 2, hasWork: true))
    }

    /// Once the waiting scan held the list, and others changed it under its hands.
    @Test func aBacklogThatWaitsForRoomLeavesTheListToOthers() throws {
        let queue = WorkQueue(width: 3, limit: 5)
        let performed = Mutex<[DroppedFile: Int]>([:])
        queue.start { arrival in
            performed.withLock { $0[arrival.file, default: 0] += 1 }
            queue.finish(arrival.file)
        }
        DispatchQueue.concurrentPerform(iterations: 4) { lane in
            for number in 0..<500 { queue.offerWhenRoom(arrival(lane * 500 + number)) }
        }
        try waitUntil("all are performed") { queue.counts == (0, 0) }
        #expect(performed.withLock { $0.count } == 2_000)
        #expect(performed.withLock { $0.values.allSatisfy { $0 == 1 } })
    }
}
