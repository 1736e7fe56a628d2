/// When an article was published, as precisely as its file says.
public struct PublicationDate: Sendable, Equatable {
    /// How precisely a publication date is known.
    public enum Precision: Sendable {
        /// Only the year.
        case year
        /// Year and month.
        case month
        /// The day.
        case day
        /// The day and a time on it.
        case time
    }

    /// The date as the file has it: `2023`, `2023-12`, `2023-12-03`, `2023-12-03T17:45:00Z`.
    public let text: String
    /// How precisely the date is known.
    public let precision: Precision
    /// The first day the article can have been published on.
    public let first: CalendarDate
    /// The last day the article can have been published on; `first` when the day is known.
    public let last: CalendarDate

    /// Makes a publication date of its parts; `first` must not come after `last`.
    public init(text: String, precision: Precision, first: CalendarDate, last: CalendarDate) {
        self.text = text
        self.precision = precision
        self.first = first
        self.last = last
    }
}
