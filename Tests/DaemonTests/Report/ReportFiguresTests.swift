import Articles
import Testing

@testable import Daemon

/// What the charts of a report count.
@Suite struct ReportFiguresTests {
    private let happenings = [ReportedHappening]([
        (1, "NOR", "LVA", "2024-01-10", "occurred"), (2, "NOR", "LVA", "2024-01-31", "occurred"),
        (4, "NOR", "SWE", "2024-02-01", "occurred"), (3, "Menschen", nil, "2024-03-05", "occurred"),
        (3, "SWE", "NOR", "2024-03-06", "denied"), (1, "SWE", "NOR", "2024-03-07", "planned"),
    ])

    private var scale: TimeScale {
        get throws {
            try #require(TimeScale(sorted: happenings.map(\.day), from: nil, to: nil))
        }
    }

    @Test func aLaneHasWhatItsPartyDidOrSuffered() throws {
        let lanes = try LaneFigures(happenings, in: scale).lanes
        #expect(
            lanes.map(\.content) == [
                .party("NOR"), .party("LVA"), .party("Menschen"), .party("SWE"), .unproven,
            ])
        #expect(lanes.map(\.marks.count) == [3, 2, 1, 1, 2])
    }

    @Test func whatIsNoFactIsCountedApart() throws {
        let course = try CourseFigures(happenings, in: scale)
        #expect(course.parts.map(\.counts.all).reduce(0, +) == 4)
        #expect(course.parts.compactMap { $0.unproven["denied"] } == [1])
        #expect(course.parts.compactMap { $0.unproven["planned"] } == [1])
        #expect(course.outside == 0)
    }

    @Test func pairsHaveADirection() {
        let pairs = PairFigures(happenings)
        #expect(pairs.actors == ["NOR"] && pairs.recipients == ["LVA", "SWE"])
        #expect(pairs.counts[0][0].cooperation == 2 && pairs.counts[0][0].conflict == 0)
        #expect(pairs.counts[0][1].cooperation == 0 && pairs.counts[0][1].conflict == 1)
        #expect(pairs.ranked.map(\.counts.all) == [2, 1])
        #expect(pairs.outside == 0)
    }

    @Test func partiesBeyondTheRoomAreCountedAsOthers() throws {
        let crowd = [ReportedHappening](
            (0..<20).map { number in
                (1, "Gruppe \(number)", "LVA", "2024-05-\(number + 10)", "occurred")
            })
        let pairs = PairFigures(crowd)
        #expect(pairs.actors.count == PairFigures.mostParties - 1)
        #expect(pairs.recipients == ["LVA"])
        #expect(pairs.outside == 20 - PairFigures.mostParties + 1)
        let scale = try #require(TimeScale(sorted: crowd.map(\.day), from: nil, to: nil))
        let lanes = LaneFigures(crowd, in: scale).lanes
        #expect(lanes.count == LaneFigures.mostParties)
        #expect(lanes.first?.marks.count == 20)
    }
}
