import Articles
import EventCoding

/// A question about events as people and programs write it; see ``EventQuery``.
public struct QueryText: Sendable, Equatable {
    /// Words, phrases and beginnings of words.
    public var words: [String] = []
    /// `BLR`, `BLR:GOV` or a name.
    public var actor: String?
    /// `BLR`, `BLR:GOV` or a name.
    public var recipient: String?
    /// `CONSULT` or `CONSULT:visit`.
    public var type: String?
    /// `occurred`, `planned`, `hypothetical` or `denied`.
    public var status: String?
    /// `2023`, `2023-01` or `2023-01-31`.
    public var from: String?
    /// `2023`, `2023-01` or `2023-01-31`.
    public var to: String?
    /// `BLR` or a name.
    public var place: String?
    /// A name.
    public var speaker: String?

    /// A part of the question.
    public enum Part: String, Sendable {
        case words, actor, recipient, type, status, from, to, place
        case speaker = "saidBy"
    }

    /// A part that is wrong, and what is wrong with it.
    public struct Fault: Error, Sendable, Equatable {
        /// Which part.
        public let part: Part
        /// What is wrong.
        public let fault: QueryFault

        /// Makes a fault of its parts.
        public init(part: Part, fault: QueryFault) {
            self.part = part
            self.fault = fault
        }
    }

    /// Makes a question for all events.
    public init() {}

    /// The question's meaning.
    public func query() throws(Fault) -> EventQuery {
        var query = EventQuery()
        query.words = try part(.words) { () throws(QueryFault) in try Self.patterns(words) }
        query.actor = try part(.actor, actor, PartyPattern.init)
        query.recipient = try part(.recipient, recipient, PartyPattern.init)
        if let kind = try part(.type, type, Self.kind) { (query.type, query.mode) = kind }
        query.status = try part(.status, status, Self.status)
        query.from = try part(.from, from, Self.days)?.lowerBound
        query.to = try part(.to, to, Self.days)?.upperBound
        query.place = try part(.place, place, PartyPattern.init)
        query.speaker = try part(.speaker, speaker, WordPattern.init)
        if let from = query.from, let to = query.to, to < from {
            throw Fault(part: .to, fault: .endsBeforeItBegins)
        }
        return query
    }

    private func part<Value>(
        _ part: Part, _ text: String?, _ read: (String) throws(QueryFault) -> Value
    ) throws(Fault) -> Value? {
        guard let text else { return nil }
        return try self.part(part) { () throws(QueryFault) in try read(text) }
    }

    private func part<Value>(
        _ part: Part, _ read: () throws(QueryFault) -> Value
    ) throws(Fault) -> Value {
        do throws(QueryFault) {
            return try read()
        } catch {
            throw Fault(part: part, fault: error)
        }
    }

    private static func patterns(_ words: [String]) throws(QueryFault) -> [WordPattern] {
        guard words.count <= EventQuery.maximumWords else {
            throw .tooManyWords(EventQuery.maximumWords)
        }
        var patterns: [WordPattern] = []
        for word in words { patterns.append(try WordPattern(word)) }
        return patterns
    }

    private static func kind(_ text: String) throws(QueryFault) -> (type: String, mode: String?) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let type = EventType(rawValue: parts[0].uppercased()) else {
            throw .noSuchType(String(parts[0]))
        }
        guard parts.count > 1 else { return (type.rawValue, nil) }
        let mode = parts[1].lowercased()
        guard type.modes.contains(mode) else {
            throw .noSuchMode(String(parts[1]), of: type.rawValue)
        }
        return (type.rawValue, mode)
    }

    private static func status(_ text: String) throws(QueryFault) -> String {
        guard let status = Status(rawValue: text.lowercased()) else {
            throw .noSuchStatus(text)
        }
        return status.rawValue
    }

    private static func days(_ text: String) throws(QueryFault) -> ClosedRange<CalendarDate> {
        guard let date = PublicationDate(iso8601: text), date.precision != .time else {
            throw .noDate(text)
        }
        return date.first...date.last
    }
}
