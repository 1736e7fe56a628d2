/// What a word can be in a time expression.
enum TimeSense: Equatable, Sendable {
    /// A month by its number.
    case month(Int)
    /// A day of the week, 1 for Monday, with a part of it in one word: `Montagabend`.
    case weekday(Int, part: String?)
    /// A day of the week as an adverb: `montags`.
    case weekdays(Int)
    /// A part of the day.
    case part(String)
    /// A part of the day only behind a day: `gestern früh`.
    case partBehind(String)
    /// A unit of time.
    case unit(TimeUnit, isPlural: Bool)
    /// A length that is a word of its own, by its value: `Viertelstunde`.
    case length(TimePeriod, isPlural: Bool)
    /// A season by its sign.
    case season(String)
    /// A feast.
    case feast(Feast)
    /// A day counted from publication: `gestern`.
    case day(Int)
    /// Its adjective: `gestrig`.
    case dayAdjective(Int)
    /// A unit counted from the present one: `Vorjahr`.
    case relative(TimeUnit, Int)
    /// An adjective that chooses a unit: `vergangen`.
    case direction(Int)
    /// An adjective that means the unit spoken of before: `selb`.
    case same
    /// An adverb that counts from the time spoken of before: `später`.
    case shift(Int)
    /// The edge of a period: `Ende`.
    case edge(TimeModifier)
    /// The edge of the present unit: `Jahresende`.
    case edgeOf(TimeUnit, TimeModifier)
    /// A word that says how exact a number is; `nil` for exactly.
    case modifier(TimeModifier?)
    /// A number that is not told.
    case vague
    /// A number.
    case numeral(Double)
    /// A place in an order; -1 for the last.
    case ordinal(Int)
    /// How often, by its value.
    case frequency(String)
    /// `jeder`.
    case every
    /// `einmal`, behind which a unit tells how often.
    case times
    /// A time not told exactly, by its value.
    case reference(String)
    /// A period named by its years, by its value.
    case period(String)
    /// An adjective or adverb of length: `zweiwöchig`, `jahrelang`.
    case lasting(TimePeriod)
    /// A decade by its first three figures, or by the last two of its first year.
    case decade(String)
    /// A word before a time of which there are many: `jeweils`.
    case general
    /// A word that shows a length to be an age.
    case age
    /// A noun for a person who has an age.
    case person
    /// A verb for what goes on being so.
    case state
    /// A noun for what lasts.
    case lastingThing
}

/// A feast of the calendar.
enum Feast: Equatable, Sendable {
    /// Always on the same date.
    case fixed(month: Int, day: Int)
    /// Days from Easter Sunday.
    case easter(Int)
    /// Weeks from the first Sunday in Advent.
    case advent(Int)
}
