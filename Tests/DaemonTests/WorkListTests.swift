import EventLog
import Testing

@testable import Daemon

/// The rules of the work queue.
@Suite struct WorkListTests {
    private func arrival(_ name: String) -> Arrival {
        Arrival(file: DroppedFile(root: "/r", path: Array(name.utf8)), notice: .delivered)
    }

    private func next(_ list: inout WorkList) -> String? {
        list.next()?.file.display
    }

    @Test func filesThatHaveJustComeGoBeforeTheBacklog() {
        var list = WorkList(width: 9)
        list.add(arrival("old"), first: false)
        list.add(arrival("new"), first: true)
        #expect(next(&list) == "new")
        #expect(next(&list) == "old")
        #expect(next(&list) == nil)
    }

    @Test func noMoreFilesAreInWorkThanThereAreWorkers() {
        var list = WorkList(width: 1)
        list.add(arrival("a"), first: true)
        list.add(arrival("b"), first: true)
        #expect(next(&list) == "a")
        #expect(next(&list) == nil)
        list.workerIsFree()
        #expect(next(&list) == "b")
    }

    @Test func aFileThatArrivesAgainWhileItWaitsIsOne() {
        var list = WorkList(width: 9)
        list.add(arrival("a"), first: true)
        list.add(arrival("a"), first: false)
        #expect(list.count == 1)
        #expect(next(&list) == "a")
        #expect(next(&list) == nil)
    }

    @Test func aFileThatArrivesAgainInWorkIsWorkedOnOnceMore() {
        var list = WorkList(width: 9)
        list.add(arrival("a"), first: true)
        #expect(next(&list) == "a")
        list.add(arrival("a"), first: true)
        list.add(arrival("a"), first: true)
        #expect(next(&list) == nil)
        list.finish(arrival("a").file)
        #expect(next(&list) == "a")
        list.finish(arrival("a").file)
        #expect(next(&list) == nil)
        #expect(list.count == 0)
    }

    @Test func theMoreTellingNoticeOfAFileCounts() {
        let file = arrival("a").file
        let (met, retried) = (
            Arrival(file: file, notice: .met), Arrival(file: file, notice: .retried)
        )
        var list = WorkList(width: 9)
        for arrival in [met, retried, met] { list.add(arrival, first: false) }
        #expect(list.next()?.isRetried == true)
        for arrival in [retried, met] { list.add(arrival, first: true) }
        list.finish(file)
        #expect(list.next()?.isRetried == true)
        #expect(retried.again(.met).isRetried)
    }

    @Test func aFileCountsUntilItsWorkIsFinished() {
        var list = WorkList(width: 1)
        list.add(arrival("a"), first: true)
        _ = next(&list)
        list.workerIsFree()
        #expect(list.working == 1)
        list.finish(arrival("a").file)
        #expect(list.count == 0)
    }

    @Test func whatWaitsGoesOnWaitingInAPauseThoughItIsFinishedWhatIsInWork() {
        var list = WorkList(width: 2)
        list.add(arrival("a"), first: true)
        #expect(next(&list) == "a")
        list.isPaused = true
        list.add(arrival("a"), first: true)
        list.add(arrival("b"), first: true)
        list.workerIsFree()
        list.finish(arrival("a").file)
        #expect(next(&list) == nil)
        #expect(list.waiting == 2)
        #expect(!list.hasWork)
        list.isPaused = false
        #expect(list.hasWork)
        #expect([next(&list), next(&list)] == ["b", "a"])
    }

    @Test func itGrowsAndShrinksAndKeepsWhatItHolds() {
        var list = WorkList(width: 1, limit: 4)
        for name in ["a", "b", "c", "d"] { list.add(arrival(name), first: true) }
        #expect(!list.hasRoom(for: arrival("e").file))
        list.resize(width: 2, limit: 8)
        #expect(list.hasRoom(for: arrival("e").file))
        #expect([next(&list), next(&list), next(&list)] == ["a", "b", nil])
        list.resize(width: 1, limit: 2)
        #expect(!list.hasRoom(for: arrival("e").file))
        #expect(list.hasBacklogRoom(for: arrival("d").file), "it is there already")
        #expect(list.count == 4)
        list.workerIsFree()
        #expect(next(&list) == nil)
    }

    @Test func whatIsTakenAndFinishedIsCounted() {
        var list = WorkList(width: 9)
        list.add(arrival("a"), first: true)
        #expect(list.moves == 0)
        _ = next(&list)
        list.finish(arrival("a").file)
        list.finish(arrival("a").file)
        #expect(list.moves == 2)
    }

    @Test func whatWaitsIsDroppedAtTheStopAndWhatIsInWorkIsNot() {
        var list = WorkList(width: 1)
        list.add(arrival("a"), first: true)
        list.add(arrival("b"), first: true)
        _ = next(&list)
        list.stop()
        list.add(arrival("c"), first: true)
        #expect(list.waiting == 0)
        #expect(list.working == 1)
    }
}
