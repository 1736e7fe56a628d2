import Articles

/// Which way a time expression looks from the day of publication.
enum TimeDirection: Sendable {
    /// To what has been.
    case back
    /// To what is under way, just over or soon to come.
    case present
    /// To what is to come.
    case ahead
}

/// What has been told of time so far in an article.
struct TimeContext {
    /// When the article was published, or `nil` when that is unknown.
    let published: PublicationDate?
    /// The last day told, and the sentence that tells it.
    private(set) var day: (day: CalendarDate, sentence: Int)?
    /// The last year told, and the sentence that tells it.
    private(set) var year: (year: Int, sentence: Int)?
    /// The sentence that last told a recurrence, or several days at once.
    private(set) var several: Int?

    /// How many sentences on a year is still in mind.
    private static let yearReach = 1
    /// How many sentences on a day is still in mind.
    private static let dayReach = 8

    init(_ published: PublicationDate?) { self.published = published }

    /// The day of publication, or `nil` when at most its month or year is known.
    var today: CalendarDate? {
        guard let published, published.first == published.last else { return nil }
        return published.first
    }

    /// The year of publication, or `nil` when it is unknown.
    var thisYear: Int? { published?.last.components.year }

    /// The year spoken of in sentence `sentence`, else that of publication.
    func spokenYear(_ sentence: Int) -> Int? {
        guard let year, sentence - year.sentence <= Self.yearReach else { return thisYear }
        return year.year
    }

    /// The years from which others are counted in sentence `sentence`: that of the day and that of the year
    /// told last, the later told first, and that of publication.
    func baseYears(_ sentence: Int) -> [Int] {
        let inMind = year.flatMap { sentence - $0.sentence <= Self.dayReach ? $0 : nil }
        let ofDay = spokenDay(sentence)?.components.year
        let isDayLater = (day?.sentence ?? -1) >= (inMind?.sentence ?? -1)
        let told = isDayLater ? [ofDay, inMind?.year] : [inMind?.year, ofDay]
        return (told + [thisYear]).compactMap(\.self)
    }

    /// The year other than the present one and its neighbours that is spoken of.
    func distantYear(_ sentence: Int) -> Int? {
        guard let year, sentence - year.sentence <= 1,
            thisYear.map({ abs(year.year - $0) > 1 }) ?? true
        else { return nil }
        return year.year
    }

    /// The day spoken of at most `reach` sentences before `sentence`.
    func spokenDay(_ sentence: Int, reach: Int = dayReach) -> CalendarDate? {
        guard let day, sentence - day.sentence <= reach else { return nil }
        return day.day
    }

    /// Whether the sentence has told a recurrence, or several days at once.
    func tellsSeveral(_ sentence: Int) -> Bool { several == sentence }

    /// Takes note that the last two days told in sentence `sentence` belong together.
    mutating func noteSeveral(_ sentence: Int) { several = sentence }

    /// Takes note of what an expression in sentence `sentence` says and means.
    mutating func note(_ meaning: TimeMeaning, _ value: TimeValue, _ sentence: Int) {
        switch meaning {
        case .recurrence: several = sentence
        case .day(let term, _, _), .partOfDay(let term, _, _, _):
            noteDay(value, sentence)
            noteYear(term, value, sentence)
        case .weekday, .dayOfWeek, .deictic, .feast: noteDay(value, sentence)
        case .month(let term, _), .year(let term), .season(let term, _):
            noteYear(term, value, sentence)
        default: break
        }
    }

    private mutating func noteDay(_ value: TimeValue, _ sentence: Int) {
        guard let days = value.days, days.lowerBound == days.upperBound else { return }
        day = (days.lowerBound, sentence)
        several = nil
    }

    private mutating func noteYear(
        _ term: TimeMeaning.YearTerm, _ value: TimeValue, _ sentence: Int
    ) {
        guard term != .open, let days = value.days else { return }
        year = (days.upperBound.components.year, sentence)
    }
}
