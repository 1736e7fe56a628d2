/// What is told of one happening, as a person reads it: a line about the whole, then of each telling
/// its line, its sentence and what it says otherwise than the first one.
public struct HappeningScreen: Sendable {
    private static let indent = "    "

    private struct Identified: Decodable {
        let id: String
    }

    private let showsColour: Bool
    private let line: EventLine
    private var first: LoggedEvent?
    private var count = 0

    /// A screen with or without colour.
    public init(showsColour: Bool) {
        self.showsColour = showsColour
        line = EventLine(showsColour: showsColour)
    }

    /// The lines about the whole.
    public func lines(of happening: HappeningSummary) -> [String] {
        let kind = happening.mode.map { "\(happening.type)/\($0)" } ?? happening.type
        let tellings = happening.tellings == 1 ? "told once" : "told \(happening.tellings) times"
        let articles =
            happening.articles == 1 ? "in one article" : "in \(happening.articles) articles"
        let title = [
            TerminalText.safe(kind), TerminalText.safe(happening.status), days(of: happening),
            "\(tellings) \(articles)", TerminalText.safe(happening.id),
        ]
        let painted = TerminalColour.bold.paint(title[0], when: showsColour)
        return [([painted] + title.dropFirst().filter { !$0.isEmpty }).joined(separator: "  ")]
            + list("once two, with", happening.absorbed)
            + list("disputes", happening.disputes)
            + list("disputed by", happening.disputedBy.filter { !happening.disputes.contains($0) })
    }

    /// The lines of the next telling.
    public mutating func lines(ofTelling record: JSONBytes) -> [String] {
        count += 1
        let shown = "\(count)  \(line.text(of: record))"
        guard let logged = try? record.decoded(as: LoggedRecord<LoggedEvent>.self),
            let event = logged.data, let id = try? record.decoded(as: Identified.self).id
        else { return [shown] }
        let differences = first.map { event.differences(from: $0) } ?? []
        first = first ?? event
        return [shown] + labelled("id", id) + labelled("text", event.text.map { "„\($0)“" })
            + labelled("otherwise", differences.joined(separator: ", "))
            + labelled("because", event.because?.joined(separator: " "))
    }

    private func days(of happening: HappeningSummary) -> String {
        guard let begin = happening.begin, let end = happening.end else { return "" }
        return TerminalText.safe(begin == end ? begin : "\(begin)…\(end)")
    }

    private func list(_ label: String, _ ids: [String]) -> [String] {
        ids.flatMap { labelled(label, $0) }
    }

    private func labelled(_ label: String, _ value: String?) -> [String] {
        guard let value, !value.isEmpty else { return [] }
        return [
            Self.indent + TerminalColour.faint.paint(label, when: showsColour) + ": "
                + TerminalText.safe(value)
        ]
    }
}

extension LoggedEvent {
    /// What it says otherwise than `first`, each as `what it is`, old → new.
    fileprivate func differences(from first: LoggedEvent) -> [String] {
        let said: [(String, String?, String?)] = [
            ("act", first.kind, kind), ("status", first.status, status),
            ("time", first.when?.shown, when?.shown), ("place", first.where?.shown, `where`?.shown),
            ("actors", first.actors.counted, actors.counted),
            ("recipients", first.recipients.counted, recipients.counted),
            ("source", first.attribution?.shown, attribution?.shown),
        ]
        return said.filter { $0.1 != $0.2 }.map { "\($0.0) \($0.1 ?? "–") → \($0.2 ?? "–")" }
    }
}

extension [LoggedEvent.Party] {
    /// The names with their codes and numbers, or `nil` when there are none.
    fileprivate var counted: String? {
        isEmpty
            ? nil
            : map { party in [party].shown + (party.count.map { " ×\($0)" } ?? "") }
                .joined(separator: " and ")
    }
}
