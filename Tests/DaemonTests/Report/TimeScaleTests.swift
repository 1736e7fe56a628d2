import Articles
import Testing

@testable import Daemon

/// The time that charts show.
@Suite struct TimeScaleTests {
    private func scale(
        _ days: [String], from first: String? = nil, to last: String? = nil
    ) throws -> TimeScale {
        try #require(
            TimeScale(
                sorted: days.map { CalendarDate($0) }, from: first.map { CalendarDate($0) },
                to: last.map { CalendarDate($0) }))
    }

    @Test(arguments: [
        ("2024-03-31", TimeUnit.day, 31), ("2024-12-31", .week, 45), ("2024-10-31", .week, 36),
        ("2026-02-28", .month, 24), ("2033-02-28", .quarter, 37), ("2123-02-28", .year, 100),
    ])
    func partsAreAsLongAsTheTimeAsks(last: String, unit: TimeUnit, count: Int) throws {
        let scale = try scale(["2024-03-01", last])
        #expect(scale.unit == unit)
        #expect(scale.starts.count == count)
        #expect(scale.part(of: CalendarDate("2024-03-01")) == 0)
        #expect(scale.part(of: CalendarDate(last)) == count - 1)
    }

    @Test func aPartBeginsWhereTheOneBeforeEnds() throws {
        let scale = try scale(["2019-12-30", "2020-10-01"])
        #expect(scale.unit == .week)
        for (start, next) in zip(scale.starts, scale.starts.dropFirst()) {
            #expect(start.weekday == 1 && next == start.adding(days: 7))
            #expect(scale.part(of: next.adding(days: -1)) == scale.part(of: start))
        }
    }

    @Test func namesAreThoseOfTheirParts() {
        let day = CalendarDate("2024-05-15")
        let names = TimeUnit.allCases.map { $0.name(of: day) }
        #expect(names == ["2024-05-15", "2024-05-13", "2024-05", "2024 Q2", "2024"])
    }

    @Test func aFewFarAwayDoNotPressTheOthersTogether() throws {
        let days = (10...29).flatMap { Array(repeating: "2024-05-\($0)", count: 5) }
        let scale = try scale(["1064-12-01"] + days + ["2024-06-01", "2045-01-01"])
        #expect(scale.days == CalendarDate("2024-05-10")...CalendarDate("2024-06-01"))
        #expect(scale.part(of: CalendarDate("1064-12-01")) == nil)
    }

    @Test func whatWasNotAskedForIsOutside() throws {
        let scale = try scale(
            ["2024-04-20", "2024-05-03", "2024-05-30", "2024-06-02"], from: "2024-05-01",
            to: "2024-05-31")
        #expect(scale.days == CalendarDate("2024-05-03")...CalendarDate("2024-05-30"))
    }

    @Test func noDayHasNoScale() {
        #expect(TimeScale(sorted: [], from: nil, to: nil) == nil)
    }
}
