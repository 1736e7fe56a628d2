@testable import Control

extension StatusReport {
    /// The report of a daemon that has judged something.
    static var sample: StatusReport {
        let log = "/var/log/chronicled/events.jsonl"
        let index = "/var/lib/chronicled/index.sqlite"
        let incoming = "/var/spool/chronicled/incoming"
        var live = StatusLive(
            state: .running, since: "2026-11-21T08:00:00Z", uptimeSeconds: 11_520.5,
            version: "0.1.0", host: "desk", pid: 812,
            directories: [StatusDirectory(path: incoming, watched: true)],
            log: StatusLog(path: log, bytes: 12_345_678, sequence: "00000000000000001042"),
            index: StatusIndex(
                path: index, bytes: 3_100_000, sequence: "00000000000000001042", state: .current))
        live.accepted = 1_234
        live.duplicate = 5
        live.waitingAgeSeconds = 200
        live.events = 4_321
        live.lastArticle = StatusArticle(
            id: "9a3701bc9a3701bc9a3701bc9a3701bc", file: "dpa/minsk.txt",
            time: "2026-11-21T11:11:58Z", verdict: "accepted", events: 3)
        return StatusReport(
            settings: StatusSettings(
                configuration: ["/etc/chronicled/chronicled.toml"],
                set: [
                    StatusSetting(
                        key: "maximumArticleSize", value: "\"1MiB\"",
                        from: "/etc/chronicled/chronicled.toml:14")
                ], directories: [incoming],
                log: log, index: index, socket: "/run/chronicled/io.chronicled.Control",
                lexicon: "/usr/share/chronicled/lexicon", maximumArticleBytes: 1 << 20,
                queueLimit: 10_000, workers: 2),
            live: live)
    }
}

extension ServiceInfo {
    static var sample: ServiceInfo {
        ServiceInfo(
            vendor: "Chronicled", product: "chronicled", version: "0.1.0",
            url: "https://example.org/chronicled")
    }
}
