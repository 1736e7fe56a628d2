/// The names of the months.
enum MonthNames {
    private static let numbers: FormTable<Int> = {
        var table = FormTable<Int>(capacity: 16)
        for (word, number) in names { table.add(word, number) }
        return table
    }()

    private static let names: [String: Int] = [
        "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6,
        "juli": 7, "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12,
    ]

    /// The names in lower case.
    static var all: Dictionary<String, Int>.Keys { names.keys }

    /// The number of the month that `word`, in lower case, names.
    static func number(_ word: String) -> Int? { numbers[word] }
}

/// The nouns of the calendar, which no name and no compound subject ends with.
enum CalendarWords {
    private static let nouns: FormTable<Void> = {
        var nouns = FormTable<Void>(capacity: 128)
        let units = [
            "tag", "tage", "tagen", "tages", "woche", "wochen", "monat", "monate", "monaten",
            "monats", "jahr", "jahre", "jahren", "jahres", "stunde", "stunden", "wochenende",
            "jahresende", "jahresbeginn", "nacht",
        ]
        for unit in units { nouns.add(unit, ()) }
        let days = [
            "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend",
            "sonntag",
        ]
        let parts = [
            "", "s", "abend", "morgen", "nachmittag", "vormittag", "mittag", "nacht", "früh",
            "abends", "morgens",
        ]
        for day in days {
            for part in parts { nouns.add(day + part, ()) }
        }
        for month in MonthNames.all { nouns.add(month, ()) }
        return nouns
    }()

    /// Whether `word`, in lower case, is a noun of the calendar.
    static func isCalendarNoun(_ word: String) -> Bool {
        nouns[word] != nil
    }
}
