import FoundationEssentials

/// Figures about the daemon for a monitoring system, as OpenMetrics 1.0 text.
///
/// Counters count since the daemon's start, for what the log holds shrinks when old segments are
/// removed; that is shown by gauges.
public struct Metrics: Sendable, Equatable {
    /// What the daemon has done since its start.
    public struct Counts: Sendable, Equatable {
        /// How many articles were accepted.
        public var accepted = 0
        /// How many files were duplicates.
        public var duplicate = 0
        /// How many files were rejected, by the word for why.
        public var rejected: [String: Int] = [:]
        /// How many events were coded.
        public var events = 0

        /// Counts of nothing.
        public init() {}
    }

    /// What the daemon is doing.
    public let status: StatusLive
    /// What it has done since its start.
    public let counts: Counts
    /// How many clients the control socket has.
    public let clients: Int

    /// Makes metrics of their parts.
    public init(status: StatusLive, counts: Counts, clients: Int) {
        self.status = status
        self.counts = counts
        self.clients = clients
    }

    /// The exposition, which ends with `# EOF` and a line feed.
    public var text: String {
        var text = MetricsText()
        write(counters: &text)
        write(work: &text)
        write(files: &text)
        write(daemon: &text)
        return text.ended
    }

    private func write(counters text: inout MetricsText) {
        text.counter("chronicled_articles_accepted", counts.accepted, "Articles coded and logged.")
        text.counter(
            "chronicled_files_duplicate", counts.duplicate, "Files with a known article's content.")
        text.family(
            "chronicled_files_rejected", "counter", "Files that cannot be articles, by the reason.")
        for (reason, count) in counts.rejected.sorted(by: { $0.key < $1.key }) {
            text.sample("chronicled_files_rejected_total", ["reason": reason], count)
        }
        text.counter(
            "chronicled_files_unchanged", status.unchanged, "Files that hold what they last held.")
        text.counter(
            "chronicled_files_vanished", status.vanished,
            "Files that were gone before they could be read.")
        text.counter("chronicled_events", counts.events, "Events coded and logged.")
    }

    private func write(work text: inout MetricsText) {
        text.gauge("chronicled_files_waiting", status.waiting, "Files that wait to be judged.")
        text.gauge(
            "chronicled_files_in_hand", status.working,
            "Files that are being read, coded or written to the log.")
        text.gauge("chronicled_clients", clients, "Clients of the control socket.")
        text.family(
            "chronicled_directory_watched", "gauge",
            "Whether what is dropped into the directory is noticed.")
        for directory in status.directories {
            text.sample(
                "chronicled_directory_watched", ["directory": directory.path],
                directory.watched ? 1 : 0)
        }
    }

    private func write(files text: inout MetricsText) {
        let (logged, indexed) = (Int(status.log.sequence) ?? 0, Int(status.index.sequence) ?? 0)
        text.gauge("chronicled_log_sequence", logged, "The last record that is on the disk.")
        text.gauge(
            "chronicled_log_active_bytes", status.log.bytes,
            "The size of the event log's active segment.", unit: "bytes")
        text.gauge(
            "chronicled_log_sealed_segments", status.log.segments, "Sealed segments of the log.")
        text.gauge("chronicled_log_articles", status.accepted, "Articles that the log holds.")
        text.gauge("chronicled_log_events", status.events, "Events that the log holds.")
        text.gauge(
            "chronicled_index_bytes", status.index.bytes, "The size of the index.", unit: "bytes")
        text.gauge(
            "chronicled_index_lag_records", max(0, logged - indexed),
            "Records that the index has yet to take in.", unit: "records")
    }

    private func write(daemon text: inout MetricsText) {
        text.family("chronicled_state", "gauge", "The state of the daemon as a whole.")
        for state in StatusState.allCases {
            text.sample(
                "chronicled_state", ["state": state.rawValue],
                state == status.state ? 1 : 0)
        }
        let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        if let start = try? format.parse(status.since) {
            text.family(
                "chronicled_start_time_seconds", "gauge", "When the daemon started, Unix time.",
                unit: "seconds")
            text.sample("chronicled_start_time_seconds", [:], start.timeIntervalSince1970)
        }
        text.family(
            "chronicled_uptime_seconds", "gauge", "How long ago the daemon started.",
            unit: "seconds")
        text.sample("chronicled_uptime_seconds", [:], status.uptimeSeconds)
        text.family("chronicled_build_info", "gauge", "The daemon's version.")
        text.sample("chronicled_build_info", ["version": status.version], 1)
    }
}
