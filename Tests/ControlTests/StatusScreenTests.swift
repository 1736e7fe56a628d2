import Testing

@testable import Control

@Suite struct StatusScreenTests {
    @Test func showsOneFactALine() {
        #expect(
            StatusScreen(showsColour: false).text(of: .sample) == """
                chronicled 0.1.0 on desk: running
                     Since: 2026-11-21T08:00:00Z, 3 h 12 min ago, process 812
                   Watches: /var/spool/chronicled/incoming, checked by lease
                      Work: 0 waiting (scanned 3 min ago), 0 in hand
                    Judged: 1234 accepted, 5 duplicate, 0 rejected, 0 unchanged, 0 vanished
                    Events: 4321
                      Last: dpa/minsk.txt, accepted 2026-11-21T11:11:58Z, 3 events
                       Log: /var/log/chronicled/events.jsonl, 12.3 MB, to record \
                00000000000000001042
                     Index: /var/lib/chronicled/index.sqlite, 3.1 MB, to record \
                00000000000000001042
                  Settings: maximumArticleSize = "1MiB"  (/etc/chronicled/chronicled.toml:14)

                """)
    }

    @Test func showsWhatIsWrong() {
        var report = StatusReport.sample
        report.live.state = .stalled
        report.live.fault = "cannot write the log: no space left on device"
        report.live.faultSince = "2026-11-21T09:00:00Z"
        report.live.directories.append(
            StatusDirectory(path: "/srv/drop", watched: false, fault: "permission denied"))
        report.live.index.state = .rebuilding
        report.live.lastArticle = nil
        let screen = StatusScreen(showsColour: false).text(of: report)
        #expect(screen.hasPrefix("chronicled 0.1.0 on desk: stalled\n"))
        let fault = "cannot write the log: no space left on device, since 2026-11-21T09:00:00Z"
        #expect(screen.contains("     Fault: \(fault)\n"))
        #expect(screen.contains("            /srv/drop (not watched: permission denied)\n"))
        #expect(screen.contains("1042, rebuilding\n"))
        #expect(screen.contains("      Last: none yet\n"))
    }

    @Test func showsWhatIsPolledAndPassedOver() {
        var report = StatusReport.sample
        report.live.waiting = 7
        report.live.passedOver = 2
        report.live.directories = [
            StatusDirectory(path: "/a", watched: true, method: .polling, fault: "NFS is deaf"),
            StatusDirectory(path: "/b", watched: true, method: .polling),
        ]
        let screen = StatusScreen(showsColour: false).text(of: report)
        #expect(screen.contains("7 waiting (scanned 3 min ago), 0 in hand, 2 passed over"))
        #expect(screen.contains("Watches: /a (polled: NFS is deaf), checked by lease\n"))
        #expect(screen.contains("            /b (polled), checked by lease\n"))
    }

    @Test(arguments: [
        (StatusState.running, "\u{1B}[32mrunning\u{1B}[0m"),
        (.paused, "\u{1B}[33mpaused\u{1B}[0m"),
        (.stalled, "\u{1B}[31mstalled\u{1B}[0m"),
    ])
    func coloursTheState(state: StatusState, shown: String) {
        var report = StatusReport.sample
        report.live.state = state
        #expect(StatusScreen(showsColour: true).text(of: report).contains(shown))
    }

    @Test func letsNoFileNameReachTheTerminal() {
        var report = StatusReport.sample
        report.live.lastArticle?.file = "a\u{1B}[2J\n.txt"
        let screen = StatusScreen(showsColour: false).text(of: report)
        #expect(screen.contains("Last: a\u{FFFD}[2J\u{FFFD}.txt,"))
    }
}
