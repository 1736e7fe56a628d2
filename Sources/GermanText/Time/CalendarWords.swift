/// The names of the months.
enum MonthNames {
    private static let numbers: [String: Int] = [
        "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6,
        "juli": 7, "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12,
    ]

    /// The number of the month that `word`, in lower case, names.
    static func number(_ word: String) -> Int? { numbers[word] }
}

/// The words of the calendar.
enum CalendarWords {
    private static let weekdays: [String: Int] = [
        "montag": 1, "dienstag": 2, "mittwoch": 3, "donnerstag": 4, "freitag": 5, "samstag": 6,
        "sonnabend": 6, "sonntag": 7,
    ]
    private static let partsOfDay = [
        "", "s", "abend", "morgen", "nachmittag", "vormittag", "mittag", "nacht", "früh",
        "abends", "morgens",
    ]
    private static let compounds: [String: Int] = {
        var days: [String: Int] = [:]
        for (name, number) in weekdays {
            for part in partsOfDay { days[name + part] = number }
        }
        return days
    }()

    /// The day of the week, 1 for Monday, that `word` names, also with a part of the day.
    static func weekday(_ word: String) -> Int? { compounds[word] }

    /// The units of time and their forms.
    enum Unit: Sendable, Equatable { case day, week, month, year, hour }

    private static let units: [String: Unit] = [
        "tag": .day, "tage": .day, "tagen": .day, "tages": .day, "woche": .week, "wochen": .week,
        "monat": .month, "monate": .month, "monaten": .month, "monats": .month, "jahr": .year,
        "jahre": .year, "jahren": .year, "jahres": .year, "stunde": .hour, "stunden": .hour,
    ]

    /// The unit that `word` is a form of.
    static func unit(_ word: String) -> Unit? { units[word] }

    /// -1 for words such as `vergangenen`, 0 for `dieser`, 1 for `kommenden`.
    static func direction(_ word: String) -> Int? {
        let stem =
            word.hasSuffix("en") || word.hasSuffix("em") || word.hasSuffix("er")
                || word.hasSuffix("es") ? String(word.dropLast(2)) : String(word.dropLast())
        switch stem {
        case "vergangen", "letzt", "vorig", "zurückliegend", "verstrichen": return -1
        case "dies", "laufend", "heutig": return 0
        case "kommend", "nächst", "folgend": return 1
        default: return nil
        }
    }

    /// Whether `word`, in lower case, is a noun of the calendar.
    static func isCalendarNoun(_ word: String) -> Bool {
        weekday(word) != nil || MonthNames.number(word) != nil || unit(word) != nil
            || word == "wochenende" || word == "jahresende" || word == "jahresbeginn"
            || word == "nacht"
    }
}
