/// A record of the event log as a person reads it: one line.
///
/// Columns stand two blanks apart: when it was written (UTC), what it is, and then only what the
/// record says.
public struct EventLine: Sendable {
    private static let kindWidth = 16
    private static let idDigits = 8

    /// Whether the kinds are shown in colour, for a terminal.
    public let showsColour: Bool

    /// Lines with or without colour.
    public init(showsColour: Bool) {
        self.showsColour = showsColour
    }

    /// The line of `record`, without a line end.
    ///
    /// A record that is not understood is shown as it is written, made safe for a terminal.
    public func text(of record: JSONBytes) -> String {
        do throws(JSONError) {
            let kind = try record.decoded(as: LoggedKind.self).type
            return kind == "io.chronicled.event"
                ? event(try record.decoded(as: LoggedRecord<LoggedEvent>.self))
                : verdict(try record.decoded(as: LoggedRecord<LoggedVerdict>.self))
        } catch {
            return TerminalText.safe(record.text)
        }
    }

    /// The line of an event's `data`, without the time and file that a record has besides.
    public func text(ofEventData data: JSONBytes) -> String {
        guard let event = try? data.decoded(as: LoggedEvent.self) else {
            return TerminalText.safe(data.text)
        }
        return columns(of: event, file: nil)
    }

    private func event(_ record: LoggedRecord<LoggedEvent>) -> String {
        guard let event = record.data else { return line(record, "event", .cyan, []) }
        return moment(of: record) + "  " + columns(of: event, file: record.subject)
    }

    private func columns(of event: LoggedEvent, file: String?) -> String {
        columns(
            event.kind, .cyan,
            [
                event.parties, event.status == "occurred" ? nil : event.status,
                event.when?.shown, event.where.map { "in \($0.shown)" },
                event.attribution.map { "says \($0.shown)" },
                file,
            ])
    }

    private func verdict(_ record: LoggedRecord<LoggedVerdict>) -> String {
        let file = record.data?.file ?? record.subject
        let data = record.data
        switch record.type {
        case "io.chronicled.article.accepted":
            return line(
                record, "accepted", .green,
                [file, data?.events.map { "\($0) events" }, data?.headline])
        case "io.chronicled.article.duplicate":
            let known = data?.of.map { "of \($0.prefix(Self.idDigits))" }
            return line(record, "duplicate", .faint, [file, known])
        case "io.chronicled.article.rejected":
            let why = [data?.reason, data?.detail].compactMap(\.self).joined(separator: ": ")
            return line(record, "rejected", .red, [file, why])
        case "io.chronicled.happening.merged":
            let reasons = (data?.because ?? []).joined(separator: " ")
            return line(
                record, "merged", .faint,
                [data?.absorbed, data?.kept.map { "into \($0)" }, reasons])
        case "io.chronicled.log.recovered":
            let cut = data?.cutBytes.map { "\($0) bytes cut off" }
            let damaged = data?.damaged.map { "damaged at byte \($0)" }
            return line(record, "recovered", .yellow, [cut, damaged])
        default:
            return line(record, record.type, .bold, [record.subject])
        }
    }

    private func line<Content>(
        _ record: LoggedRecord<Content>, _ kind: String, _ colour: TerminalColour,
        _ parts: [String?]
    ) -> String {
        moment(of: record) + "  " + columns(kind, colour, parts)
    }

    private func columns(_ kind: String, _ colour: TerminalColour, _ parts: [String?]) -> String {
        let kind = TerminalText.safe(kind)
        let blanks = String(repeating: " ", count: max(0, Self.kindWidth - kind.count))
        let painted = colour.paint(kind, when: showsColour)
        let shown = parts.compactMap(\.self).filter { !$0.isEmpty }.map(TerminalText.safe)
        return shown.isEmpty
            ? painted : ([painted + blanks] + shown).joined(separator: "  ")
    }

    private func moment<Content>(of record: LoggedRecord<Content>) -> String {
        TerminalText.safe(moment(record.time ?? ""))
    }

    /// `2026-11-21T17:45:03.123456Z` as `2026-11-21 17:45:03Z`; anything else as it is.
    private func moment(_ time: String) -> String {
        let dateAndTime = time.prefix(19)
        guard time.hasSuffix("Z"), dateAndTime.count == 19 else { return time }
        return dateAndTime.replacing("T", with: " ") + "Z"
    }

}
