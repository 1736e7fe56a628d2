import Articles
import EventCoding

/// Which events are exported.
public struct ExportSelection: Sendable {
    /// The days within which events lie; `nil` where there is no bound.
    private let first: CalendarDate?
    private let last: CalendarDate?
    private let statuses: Set<String>

    /// Selects events from the first day of `first` to the last of `last` that have one of
    /// `statuses`.
    public init(from first: PublicationDate?, to last: PublicationDate?, statuses: [Status]) {
        self.first = first?.first
        self.last = last?.last
        self.statuses = Set(statuses.map(\.rawValue))
    }

    /// Whether `event`, which `article` reports, is selected.
    ///
    /// It is when one of the days on which it may have happened lies within the bounds. An event
    /// without a time of its own counts with the days on which its article may have been published;
    /// one without either only when there are no bounds.
    func selects(_ event: ExportedEvent, of article: ExportedArticle?) -> Bool {
        guard statuses.contains(event.status) else { return false }
        guard first != nil || last != nil else { return true }
        let published = article?.published.flatMap(PublicationDate.init(iso8601:))
        let begin = event.when.map { Self.day($0.begin) } ?? published?.first
        let end = event.when.map { Self.day($0.end) } ?? published?.last
        guard let begin, let end else { return false }
        return last.map { begin <= $0 } ?? true && first.map { $0 <= end } ?? true
    }

    private static func day(_ text: String) -> CalendarDate? {
        PublicationDate(iso8601: text)?.first
    }
}
