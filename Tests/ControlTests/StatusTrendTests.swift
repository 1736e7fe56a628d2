import Testing

@testable import Control

@Suite struct StatusTrendTests {
    private func live(
        at seconds: Double, accepted: Int, waiting: Int = 0, process: Int32 = 1
    ) -> StatusLive {
        var live = StatusReport.sample.live
        live.pid = process
        live.uptimeSeconds = seconds
        live.accepted = accepted
        live.duplicate = 0
        live.events = accepted * 3
        live.waiting = waiting
        return live
    }

    @Test func oneLookTellsNoRate() {
        var trend = StatusTrend()
        #expect(trend.filesPerSecond == nil)
        trend.add(live(at: 5, accepted: 7, waiting: 3))
        #expect(trend.filesPerSecond == nil && trend.secondsLeft == nil)
    }

    @Test func ratesAndTheTimeLeftComeFromTheLooks() {
        var trend = StatusTrend()
        trend.add(live(at: 10, accepted: 100, waiting: 900))
        trend.add(live(at: 12, accepted: 140, waiting: 860))
        #expect(trend.filesPerSecond == 20)
        #expect(trend.eventsPerSecond == 60)
        #expect(trend.secondsLeft == 43)
        trend.add(live(at: 13, accepted: 1_000))
        #expect(trend.secondsLeft == nil)
    }

    @Test func whatIsLongAgoDoesNotCount() {
        var trend = StatusTrend()
        trend.add(live(at: 1, accepted: 0))
        trend.add(live(at: 20, accepted: 1_000))
        trend.add(live(at: 25, accepted: 1_010, waiting: 4))
        #expect(trend.filesPerSecond == 2)
    }

    @Test func nothingIsLeftToTellWhenNothingMoves() {
        var trend = StatusTrend()
        trend.add(live(at: 1, accepted: 5, waiting: 9))
        trend.add(live(at: 3, accepted: 5, waiting: 9))
        #expect(trend.filesPerSecond == 0 && trend.secondsLeft == nil)
    }

    @Test func anotherRunBeginsAnew() {
        var trend = StatusTrend()
        trend.add(live(at: 100, accepted: 5_000))
        trend.add(live(at: 101, accepted: 5_100))
        trend.add(live(at: 1, accepted: 5_100, process: 2))
        #expect(trend.filesPerSecond == nil)
        trend.add(live(at: 2, accepted: 5_110, process: 2))
        #expect(trend.filesPerSecond == 10)
    }

    @Test func theScreenShowsThem() {
        var (trend, report) = (StatusTrend(), StatusReport.sample)
        #expect(
            StatusScreen(showsColour: false).text(of: report, trend: trend).contains("Rate: meas"))
        trend.add(live(at: 10, accepted: 100, waiting: 90_000))
        report.live = live(at: 12, accepted: 640, waiting: 89_460)
        trend.add(report.live)
        let screen = StatusScreen(showsColour: false).text(of: report, trend: trend)
        #expect(screen.contains("      Rate: 270 files/s, 810 events/s, 5 min left\n"))
    }
}
