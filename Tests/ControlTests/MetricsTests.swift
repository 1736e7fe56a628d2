import Testing

@testable import Control

@Suite struct MetricsTests {
    private func text(_ change: (inout StatusLive, inout Metrics.Counts) -> Void) -> [Substring] {
        var (status, counts) = (StatusReport.sample.live, Metrics.Counts())
        change(&status, &counts)
        return Metrics(status: status, counts: counts, clients: 3).text
            .split(separator: "\n", omittingEmptySubsequences: false)
    }

    @Test func givesEachFigureUnderItsName() {
        let lines = text { status, counts in
            counts.accepted = 12
            counts.events = 34
            counts.rejected = ["empty": 2, "binary": 1]
            status.waiting = 5
            status.index.sequence = "00000000000000001040"
            status.state = .degraded
        }
        for line in [
            "# TYPE chronicled_articles_accepted counter", "chronicled_articles_accepted_total 12",
            "chronicled_events_total 34", "chronicled_files_rejected_total{reason=\"binary\"} 1",
            "chronicled_files_rejected_total{reason=\"empty\"} 2", "chronicled_files_waiting 5",
            "chronicled_clients 3", "chronicled_log_sequence 1042",
            "# UNIT chronicled_log_active_bytes bytes", "chronicled_log_active_bytes 12345678",
            "chronicled_index_lag_records 2", "chronicled_log_articles 1234",
            "chronicled_state{state=\"degraded\"} 1",
            "chronicled_state{state=\"running\"} 0",
            "chronicled_directory_watched{directory=\"/var/spool/chronicled/incoming\"} 1",
            "chronicled_uptime_seconds 11520.5", "chronicled_build_info{version=\"0.1.0\"} 1",
        ] {
            #expect(lines.contains(Substring(line)), "\(line)")
        }
        #expect(lines.suffix(2) == ["# EOF", ""])
    }

    @Test func escapesWhatPathsMayHold() {
        let lines = text { status, _ in status.directories[0].path = "/a\"b\\c\nd" }
        #expect(lines.contains(#"chronicled_directory_watched{directory="/a\"b\\c\nd"} 1"#))
    }

    @Test(arguments: [
        ("2026-11-21T08:00:00Z", "1795248000.0"), ("2026-11-21T08:00:00.250000Z", "1795248000.25"),
    ])
    func readsWhenTheDaemonStarted(since: String, seconds: String) {
        let lines = text { status, _ in status.since = since }
        #expect(lines.contains(Substring("chronicled_start_time_seconds \(seconds)")))
    }
}
