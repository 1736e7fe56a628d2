import Articles

/// Which events are asked for. What is `nil` or empty does not matter.
///
/// Events of articles that no file holds any more are never meant.
public struct EventQuery: Sendable, Equatable {
    /// The most words and phrases that can be asked for at once.
    public static let maximumWords = 16

    /// What the headline, the sentence, the names, the place or the speaker must have, all of it.
    public var words: [WordPattern] = []
    /// One of those who did it.
    public var actor: PartyPattern?
    /// One of those it was done to.
    public var recipient: PartyPattern?
    /// PLOVER's type.
    public var type: String?
    /// The type's mode.
    public var mode: String?
    /// Whether it `occurred`, is `planned`, `hypothetical` or `denied`.
    public var status: String?
    /// The first day that it can have been on at the latest; of an event without a date, the first
    /// that it may be listed under.
    public var from: CalendarDate?
    /// The last day that it can have been on at the earliest; of an event without a date, the last
    /// that it may be listed under.
    public var to: CalendarDate?
    /// Where: a country or a name. A sector is of no account.
    public var place: PartyPattern?
    /// Who says so.
    public var speaker: WordPattern?

    /// Makes a query for all events.
    public init() {}

    /// What the words of an event are matched against, in FTS5's language, or `nil` when no words
    /// are asked for.
    var match: String? {
        let inColumns: [(IndexTransaction.WordColumn, WordPattern?)] = [
            (.actors, actor?.name), (.recipients, recipient?.name), (.place, place?.name),
            (.speaker, speaker),
        ]
        let terms =
            words.map(\.term)
            + inColumns.compactMap { column, pattern in
                pattern.map { "\(column.rawValue) : \($0.term)" }
            }
        return terms.isEmpty ? nil : terms.map { "(\($0))" }.joined(separator: " AND ")
    }
}

/// In which order events are given.
public enum EventOrder: String, Sendable, CaseIterable {
    /// By the day they are listed under, the newest day first; of one day the last told first.
    case newest
    /// By the day they are listed under, the oldest day first; of one day the first told first.
    case oldest
    /// As they were told, the last first.
    case told

    /// The order in which `query` is answered at once, however much the log holds: with words in the
    /// order of the log, else by the day.
    public init(for query: EventQuery) {
        self = query.match == nil ? .newest : .told
    }
}
