/// A status report as a person reads it: one fact a line, the state first.
public struct StatusScreen: Sendable {
    private static let labelWidth = 10

    /// Whether the state is shown in colour, for a terminal.
    public let showsColour: Bool

    /// A screen with or without colour.
    public init(showsColour: Bool) {
        self.showsColour = showsColour
    }

    /// The screen of `report`, several lines with a line end each; with the rates of `trend` when
    /// there is one.
    public func text(of report: StatusReport, trend: StatusTrend? = nil) -> String {
        let live = report.live
        var lines = [title(of: live)]
        if let fault = live.fault { lines.append(line("Fault", self.fault(fault, live))) }
        lines.append(line("Since", since(live)))
        lines += directories(live.directories)
        lines.append(line("Work", work(live)))
        lines += trend.map { [line("Rate", rate($0))] } ?? []
        lines.append(line("Judged", counts(live)))
        lines.append(line("Events", String(live.events)))
        lines.append(line("Last", live.lastArticle.map(article) ?? "none yet"))
        lines.append(line("Log", file(live.log.path, live.log.bytes, live.log.sequence)))
        lines.append(line("Index", index(live.index)))
        lines += settings(report.settings.set)
        return lines.map { $0 + "\n" }.joined()
    }

    private func settings(_ settings: [StatusSetting]) -> [String] {
        zip(["Settings"] + settings.dropFirst().map { _ in "" }, settings).map { label, setting in
            line(label, TerminalText.safe("\(setting.key) = \(setting.value)  (\(setting.from))"))
        }
    }

    private func title(of live: StatusLive) -> String {
        let (version, host) = (TerminalText.safe(live.version), TerminalText.safe(live.host))
        let state = colour(of: live.state).paint(live.state.rawValue, when: showsColour)
        return "chronicled \(version) on \(host): \(state)"
    }

    private func fault(_ reason: String, _ live: StatusLive) -> String {
        let since = live.faultSince.map { ", since \($0)" } ?? ""
        return TerminalText.safe(reason + since)
    }

    private func colour(of state: StatusState) -> TerminalColour {
        switch state {
        case .running: .green
        case .starting, .paused, .stopping: .yellow
        case .stalled, .degraded: .red
        }
    }

    private func line(_ label: String, _ value: String) -> String {
        let blanks = String(repeating: " ", count: Self.labelWidth - label.count)
        return label.isEmpty ? "\(blanks)  \(value)" : "\(blanks)\(label): \(value)"
    }

    private func since(_ live: StatusLive) -> String {
        let age = ReadableQuantity.duration(seconds: live.uptimeSeconds)
        return "\(TerminalText.safe(live.since)), \(age) ago, process \(live.pid)"
    }

    private func directories(_ directories: [StatusDirectory]) -> [String] {
        guard !directories.isEmpty else { return [line("Watches", "nothing")] }
        return directories.enumerated().map { index, directory in
            line(index == 0 ? "Watches" : "", watched(directory))
        }
    }

    private func watched(_ directory: StatusDirectory) -> String {
        let path = TerminalText.safe(directory.path)
        let why = directory.fault.map { ": " + TerminalText.safe($0) } ?? ""
        guard !directory.watched else {
            let polled = directory.method == .polling ? " (polled\(why))" : ""
            return path + TerminalColour.yellow.paint(polled, when: showsColour) + ", "
                + directory.writerCheck.summary
        }
        return path + " " + TerminalColour.red.paint("(not watched\(why))", when: showsColour)
    }

    private func work(_ live: StatusLive) -> String {
        let age = live.waitingAgeSeconds.map(ReadableQuantity.duration)
        let scanned = age.map { "scanned \($0) ago" } ?? "not scanned yet"
        let passedOver = live.passedOver > 0 ? ", \(live.passedOver) passed over by name" : ""
        return "\(live.waiting) waiting (\(scanned)), \(live.working) in hand\(passedOver)"
    }

    private func rate(_ trend: StatusTrend) -> String {
        guard let files = trend.filesPerSecond, let events = trend.eventsPerSecond else {
            return "measuring"
        }
        let left = trend.secondsLeft.map { ReadableQuantity.duration(seconds: $0) }
        return "\(ReadableQuantity.rate(files)) files/s, \(ReadableQuantity.rate(events)) events/s"
            + (left.map { ", \($0) left" } ?? "")
    }

    private func counts(_ live: StatusLive) -> String {
        var parts = ["\(live.accepted) accepted", "\(live.duplicate) duplicate"]
        parts.append(
            TerminalColour.yellow.paint(
                "\(live.rejected) rejected", when: showsColour && live.rejected > 0))
        parts += ["\(live.unchanged) unchanged", "\(live.vanished) vanished"]
        return parts.joined(separator: ", ")
    }

    private func article(_ article: StatusArticle) -> String {
        let events = article.verdict == "accepted" ? ", \(article.events) events" : ""
        return TerminalText.safe("\(article.file), \(article.verdict) \(article.time)\(events)")
    }

    private func index(_ index: StatusIndex) -> String {
        let state = index.state == .current ? "" : ", \(index.state.rawValue)"
        return file(index.path, index.bytes, index.sequence)
            + TerminalColour.yellow.paint(state, when: showsColour)
    }

    private func file(_ path: String, _ bytes: Int, _ sequence: String) -> String {
        let size = ReadableQuantity.size(bytes: bytes)
        return TerminalText.safe("\(path), \(size), to record \(sequence)")
    }
}
