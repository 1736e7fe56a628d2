import Testing

@testable import Daemon

/// When the scans begin that nothing asks for.
@Suite struct ScanScheduleTests {
    private typealias Needs = ScanSchedule.Needs
    private var schedule = ScanSchedule(
        ScanSchedule.Intervals(
            moved: .seconds(300), everything: .seconds(86_400), polled: .seconds(10),
            failed: .seconds(10)), from: .seconds(1_000))

    @Test func whereAllIsWatchedOnlyTheSafetyScanWakes() {
        #expect(schedule.next(Needs()) == .seconds(1_300))
        #expect(schedule.due(at: .seconds(1_299), Needs()).isEmpty)
        #expect(schedule.due(at: .seconds(1_300), Needs()) == [.moved])
    }

    @Test func whatIsPolledOrHasFailedIsLookedAtOften() {
        #expect(schedule.next(Needs(hasPolled: true)) == .seconds(1_010))
        #expect(schedule.due(at: .seconds(1_010), Needs(hasPolled: true)) == [.polled])
        #expect(schedule.due(at: .seconds(1_010), Needs(hasFailed: true)) == [.failed])
        #expect(schedule.due(at: .seconds(1_010), Needs()).isEmpty)
    }

    @Test mutating func aScanOfEverythingStandsForAllOthers() {
        let needs = Needs(hasPolled: true, hasFailed: true)
        schedule.end(.everything, at: .seconds(2_000))
        #expect(schedule.due(at: .seconds(2_009), needs).isEmpty)
        #expect(schedule.due(at: .seconds(2_300), needs) == [.moved, .polled, .failed])
        #expect(schedule.due(at: .seconds(88_400), needs) == [.everything])
    }

    @Test mutating func oneFolderStandsForNoOther() {
        schedule.end(.tree(SpoolFolder(root: "/r")), at: .seconds(1_200))
        #expect(schedule.due(at: .seconds(1_300), Needs()) == [.moved])
        schedule.end(.moved, at: .seconds(1_301))
        #expect(schedule.next(Needs()) == .seconds(1_601))
        schedule.end(.polledWhole, at: .seconds(1_400))
        #expect(schedule.next(Needs(hasPolled: true)) == .seconds(1_410))
    }
}
