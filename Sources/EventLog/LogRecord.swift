/// One line of the log before it is numbered: what CloudEvents calls the event.
public struct LogRecord: Sendable, Equatable {
    /// What it records.
    public let type: RecordType
    /// What no other line of the log has.
    public let id: String
    /// The name of the file it is about, as text, or `nil`.
    public let subject: String?
    /// The record's content, a JSON object.
    public let data: [UInt8]

    /// Makes a record of its parts.
    public init(type: RecordType, id: String, subject: String?, data: [UInt8]) {
        self.type = type
        self.id = id
        self.subject = subject
        self.data = data
    }
}

extension Verdict {
    /// The verdict's line and, behind an acceptance, those of its events and of the happenings they
    /// merge: they belong together.
    public var records: [LogRecord] {
        let subject = seen.file.display
        let head = LogRecord(type: kind, id: id, subject: subject, data: encodedData)
        guard case .accepted(let acceptance) = outcome else { return [head] }
        let events = acceptance.events.enumerated().map { index, data in
            LogRecord(
                type: .event, id: "\(head.id)/\(index + 1)", subject: subject,
                data: index < links.events.count ? links.events[index].joined(to: data) : data)
        }
        return [head] + events + links.merges.map { $0.record(subject: subject) }
    }
}
