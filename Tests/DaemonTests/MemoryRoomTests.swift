import Dispatch
import Synchronization
import TestSupport
import Testing

@testable import Daemon

/// The bound on the bytes of files in work.
@Suite struct MemoryRoomTests {
    @Test func noMoreIsTakenAtATimeThanThereIs() throws {
        let room = MemoryRoom(bytes: 100)
        let most = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 4) { lane in
            for number in 0..<200 {
                let bytes = (lane * 31 + number * 17) % 100 + 1
                room.take(bytes)
                most.max(room.usage.taken, ordering: .relaxed)
                room.giveBack(bytes)
            }
        }
        #expect(room.usage.taken == 0)
        #expect(most.load(ordering: .relaxed) <= 100)
    }

    @Test func aFileLargerThanAllTheRoomGetsItToItself() {
        let room = MemoryRoom(bytes: 10)
        room.take(1_000)
        #expect(room.usage.taken == 1_000)
        room.giveBack(1_000)
        room.take(10)
        #expect(room.usage.taken == 10)
    }

    @Test func thoseWhoWaitComeInWhenTheRoomGrows() throws {
        let room = MemoryRoom(bytes: 10)
        room.take(10)
        let waiting = DispatchGroup()
        DispatchQueue.global().async(group: waiting) { room.take(5) }
        try waitUntil("one waits") { room.usage.waiting == 1 }
        room.resize(to: 15)
        waiting.wait()
        room.resize(to: 5)
        room.giveBack(10)
        #expect(room.usage.taken == 5)
    }

    @Test func aLargeFileIsNotPassedBySmallOnes() throws {
        let room = MemoryRoom(bytes: 10)
        room.take(5)
        let order = Mutex<[Int]>([])
        let (large, small) = (DispatchGroup(), DispatchGroup())
        let take = { (bytes: Int, group: DispatchGroup) in
            DispatchQueue.global().async(group: group) {
                room.take(bytes)
                order.withLock { $0.append(bytes) }
            }
        }
        take(10, large)
        try waitUntil("the large one waits") { room.usage.waiting == 1 }
        take(1, small)
        try waitUntil("the small one waits behind it") { room.usage.waiting == 2 }
        #expect(room.usage.taken == 5)
        room.giveBack(5)
        large.wait()
        #expect(small.wait(timeout: .now()) == .timedOut)
        room.giveBack(10)
        small.wait()
        #expect(order.withLock { $0 } == [10, 1])
    }
}
