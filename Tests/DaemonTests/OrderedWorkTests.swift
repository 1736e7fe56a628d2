import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Daemon

/// Work of several threads whose results come in order.
@Suite struct OrderedWorkTests {
    @Test func theWindowHoldsAsManyPiecesAndBytesAsItMay() {
        var window = OrderedWindow<String>(limits: .init(pieces: 3, bytes: 10))
        #expect(window.isEmpty && window.hasRoom(for: 99))
        let first = window.add(99)
        #expect(!window.hasRoom(for: 0))
        window.finish(first, "a")
        #expect(window.takeDone() == ["a"])
        for size in [4, 6] {
            #expect(window.hasRoom(for: size))
            _ = window.add(size)
        }
        #expect(window.hasRoom(for: 0) && !window.hasRoom(for: 1))
        _ = window.add(0)
        #expect(!window.hasRoom(for: 0))
    }

    @Test func theWindowGivesNothingBeforeWhatCameFirst() {
        var window = OrderedWindow<String>(limits: .init(pieces: 9, bytes: 9))
        let numbers = (0..<4).map { _ in window.add(1) }
        window.finish(numbers[1], "b")
        window.finish(numbers[3], "d")
        #expect(!window.isFirstDone && window.takeDone() == [])
        window.finish(numbers[0], "a")
        #expect(window.takeDone() == ["a", "b"])
        window.finish(numbers[2], "c")
        #expect(window.takeDone() == ["c", "d"] && window.isEmpty)
    }

    @Test func resultsComeInOrderHoweverLongEachTakes() throws {
        let work = OrderedWork<Int>(width: 4, limits: .init(pieces: 8, bytes: 1 << 20))
        DispatchQueue.global().async {
            for number in 0..<500 {
                _ = work.add(size: 1) {
                    usleep(number % 7 == 0 ? 900 : 0)
                    return number
                }
            }
            work.end()
        }
        var results: [Int] = []
        while case let next = work.next(), !next.isEmpty { results += next }
        #expect(results == Array(0..<500))
    }

    @Test func severalThreadsWorkAtATime() throws {
        let work = OrderedWork<Int>(width: 3, limits: .init(pieces: 9, bytes: 9))
        let working = Atomic(0)
        let most = Atomic(0)
        let gate = DispatchSemaphore(value: 0)
        for number in 0..<9 {
            _ = work.add(size: 1) {
                let now = working.add(1, ordering: .relaxed).newValue
                _ = most.max(now, ordering: .relaxed)
                gate.wait()
                working.subtract(1, ordering: .relaxed)
                return number
            }
        }
        try waitUntil("three work") { working.load(ordering: .relaxed) == 3 }
        for _ in 0..<9 { gate.signal() }
        work.end()
        var results: [Int] = []
        while case let next = work.next(), !next.isEmpty { results += next }
        #expect(results == Array(0..<9) && most.load(ordering: .relaxed) == 3)
    }

    @Test func whoeverAddsWaitsUntilResultsAreTaken() throws {
        let work = OrderedWork<Int>(width: 2, limits: .init(pieces: 4, bytes: 100))
        let added = Atomic(0)
        DispatchQueue.global().async {
            for number in 0..<20 where work.add(size: 1, { number }) {
                added.add(1, ordering: .relaxed)
            }
            work.end()
        }
        try waitUntil("the window is full") { added.load(ordering: .relaxed) == 4 }
        var results = work.next()
        #expect(!results.isEmpty && results.count <= 4)
        while case let next = work.next(), !next.isEmpty { results += next }
        #expect(results == Array(0..<20))
    }

    @Test func nothingMoreIsTakenOnceNobodyWaits() throws {
        let work = OrderedWork<Int>(width: 1, limits: .init(pieces: 1, bytes: 1))
        let refusals = Atomic(0)
        DispatchQueue.global().async {
            while work.add(size: 1, { 0 }) {}
            refusals.add(1, ordering: .relaxed)
        }
        work.abandon()
        try waitUntil("more is refused") { refusals.load(ordering: .relaxed) == 1 }
    }
}
