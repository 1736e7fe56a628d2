/// The names of the months.
enum MonthNames {
    private static let numbers: [String: Int] = [
        "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6,
        "juli": 7, "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12,
    ]

    /// The number of the month that `word`, in lower case, names.
    static func number(_ word: String) -> Int? { numbers[word] }
}

/// The nouns of the calendar, which no name and no compound subject ends with.
enum CalendarWords {
    private static let nouns: Set<String> = {
        var nouns: Set<String> = [
            "tag", "tage", "tagen", "tages", "woche", "wochen", "monat", "monate", "monaten",
            "monats", "jahr", "jahre", "jahren", "jahres", "stunde", "stunden", "wochenende",
            "jahresende", "jahresbeginn", "nacht",
        ]
        let days = [
            "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend",
            "sonntag",
        ]
        let parts = [
            "", "s", "abend", "morgen", "nachmittag", "vormittag", "mittag", "nacht", "früh",
            "abends", "morgens",
        ]
        for day in days { nouns.formUnion(parts.map { day + $0 }) }
        return nouns
    }()

    /// Whether `word`, in lower case, is a noun of the calendar.
    static func isCalendarNoun(_ word: String) -> Bool {
        nouns.contains(word) || MonthNames.number(word) != nil
    }
}
