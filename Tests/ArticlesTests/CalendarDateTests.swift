import Testing

@testable import Articles

struct CalendarDateTests {
    @Test(arguments: [
        (1970, 1, 1, 0, 4), (1969, 12, 31, -1, 3), (2000, 2, 29, 11_016, 2),
        (2023, 12, 3, 19_694, 7), (1989, 11, 9, 7_252, 4), (1900, 3, 1, -25_508, 4),
        (1, 1, 1, -719_162, 1), (9999, 12, 31, 2_932_896, 5), (1582, 10, 15, -141_427, 5),
    ])
    func knowsNumberAndWeekday(year: Int, month: Int, day: Int, number: Int, weekday: Int) throws {
        let date = try #require(CalendarDate(year: year, month: month, day: day))
        #expect(date.dayNumber == number)
        #expect(date.weekday == weekday)
        #expect(date.components == (year, month, day))
    }

    @Test func everyDayOfFourCenturiesComesBack() {
        var previous: CalendarDate?
        for number in -146_097...146_097 {
            let date = CalendarDate(dayNumber: number)
            let (year, month, day) = date.components
            guard CalendarDate(year: year, month: month, day: day) == date,
                previous.map({ $0 < date && date.weekday == $0.weekday % 7 + 1 }) != false
            else {
                Issue.record("day \(number) came back as \(date)")
                return
            }
            previous = date
        }
    }

    @Test(arguments: [
        (2023, 0, 1), (2023, 13, 1), (2023, 1, 0), (2023, 1, 32), (2023, 2, 29), (1900, 2, 29),
        (2023, 4, 31),
    ])
    func refusesDaysThatAreNone(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test func addsDaysAcrossMonthsAndYears() throws {
        let eve = try #require(CalendarDate(year: 2023, month: 12, day: 31))
        #expect(eve.adding(days: 1).description == "2024-01-01")
        #expect(eve.adding(days: 60).description == "2024-02-29")
        #expect(eve.adding(days: -365).description == "2022-12-31")
    }
}
