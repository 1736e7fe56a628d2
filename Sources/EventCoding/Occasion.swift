import Articles

/// When an act took place or is to take place, as the text says and as it resolves.
public struct Occasion: Sendable, Equatable {
    /// The time expression as written, such as `am Sonntag und Montag`.
    public var text: String
    /// Its TIMEX3 value, such as `2023-12`.
    public var value: String
    /// The first day it can mean.
    public var begin: CalendarDate
    /// The last day it can mean.
    public var end: CalendarDate
    /// Where `text` stands, Unicode scalar offsets into the article's text.
    public var span: Range<Int>

    /// Makes an occasion of its parts; `begin` must not come after `end`.
    public init(
        text: String, value: String, begin: CalendarDate, end: CalendarDate, span: Range<Int>
    ) {
        self.text = text
        self.value = value
        self.begin = begin
        self.end = end
        self.span = span
    }
}
