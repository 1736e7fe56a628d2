/// Why a record stands in the log, as a person reads it below the record's own line.
public struct EventGround: Sendable {
    private static let indent = "    "

    /// What is read of any record.
    private struct Identified: Decodable {
        let id: String
        let sequence: String
    }

    /// What an event says about its own coding.
    private struct Coding: Decodable {
        struct Trigger: Decodable {
            let text: String
        }

        let trigger: Trigger
        let rule: String
        let sentence: Int
        let text: String
    }

    /// Whether labels are shown in colour, for a terminal.
    public let showsColour: Bool

    /// Grounds with or without colour.
    public init(showsColour: Bool) {
        self.showsColour = showsColour
    }

    /// The record's id and sequence and, of an event, its sentence (numbered from 0), the words in
    /// it that stand for the event and the rule that coded them; nothing of a record that is not
    /// understood.
    public func lines(of record: JSONBytes) -> [String] {
        guard let identified = try? record.decoded(as: Identified.self) else { return [] }
        let name = line("id", "\(identified.id), record \(identified.sequence)")
        guard let event = try? record.decoded(as: LoggedRecord<Coding>.self),
            let coding = event.data
        else { return [name] }
        return [
            line("text", "„\(coding.text)“"),
            line(
                "because",
                "„\(coding.trigger.text)“ in sentence \(coding.sentence), by rule \(coding.rule)"),
            name,
        ]
    }

    private func line(_ label: String, _ value: String) -> String {
        Self.indent + TerminalColour.faint.paint("\(label):", when: showsColour) + " "
            + TerminalText.safe(value)
    }
}
