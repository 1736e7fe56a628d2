import Articles

/// An office that a person of public life holds or held.
struct PublicPerson {
    /// The full name.
    let name: String
    /// The country code of the office, or `nil`.
    let country: String?
    /// The sector of the office, or `nil`.
    let sector: Sector?
    /// The office, or `nil`.
    let title: String?
    /// The first day in office, or `nil` when open.
    let from: CalendarDate?
    /// The last day in office, or `nil` when open.
    let to: CalendarDate?
}

/// The persons of public life that are known by name.
struct PersonLexicon {
    static let columns = ["name", "country code", "sector", "title", "from", "to"]

    /// The full names in order.
    private(set) var names: [String] = []
    /// The offices of each person by the person's full name.
    private var people: [String: [PublicPerson]] = [:]
    /// The full names that end with each last name.
    private var bySurname: [String: [String]] = [:]

    init() {}

    init(_ file: LexiconFile, codes: ActorCodes, faults: inout LexiconFaults) {
        let table = LexiconTable(file, columns: Self.columns, faults: &faults)
        var seen = DuplicateFinder()
        for entry in table.entries {
            let key = entry.fields.joined(separator: "; ")
            guard seen.isNew(key, entry, table.path, &faults) else { continue }
            let title = entry.fields[3]
            let person = PublicPerson(
                name: entry.fields[0], country: codes.code(entry, 1, table.path, &faults),
                sector: ActorCodes.sector(entry, 2, table.path, &faults),
                title: title.isEmpty ? nil : title,
                from: date(entry, 4, isEnd: false, table.path, &faults),
                to: date(entry, 5, isEnd: true, table.path, &faults))
            if people[person.name] == nil {
                bySurname[PersonName(person.name).surname, default: []].append(person.name)
            }
            people[person.name, default: []].append(person)
        }
        names = people.keys.sorted()
    }

    private func date(
        _ entry: LexiconTable.Entry, _ index: Int, isEnd: Bool, _ path: String,
        _ faults: inout LexiconFaults
    ) -> CalendarDate? {
        let text = entry.fields[index]
        guard !text.isEmpty else { return nil }
        guard let date = LexiconDate.day(text, isEnd: isEnd) else {
            faults.report(path, entry.line, "“\(text)” is no date: 2005-11-22, 2005-11 or 2005")
            return nil
        }
        return date
    }

    /// The office of `name` on `day`: the one that covers it, else the last one listed before.
    func office(of name: String, on day: CalendarDate?) -> PublicPerson? {
        guard let offices = people[name] else { return nil }
        guard let day else { return offices.first }
        let holds: (PublicPerson) -> Bool = {
            ($0.from.map { $0 <= day } ?? true) && ($0.to.map { day <= $0 } ?? true)
        }
        return offices.first(where: holds)
    }

    /// The office on `day` of the one person whose last name is `surname` and whom `title` and
    /// `country` fit; without a title only somebody in government. `nil` when there are several.
    func bearer(
        of surname: String, title: String?, country: String?, on day: CalendarDate?
    ) -> PublicPerson? {
        guard let day, let names = bySurname[surname] else { return nil }
        let offices = names.compactMap { office(of: $0, on: day) }
        let fitting = offices.filter { office in
            if let country, office.country != country { return false }
            guard let title else { return office.sector == .government }
            guard let held = office.title?.lowercased() else { return country != nil }
            let spoken = title.lowercased()
            return held.hasSuffix(spoken) || spoken.hasSuffix(held)
        }
        guard let first = fitting.first,
            fitting.allSatisfy({ $0.country == first.country && $0.title == first.title }),
            title != nil || offices.allSatisfy({ $0.country == first.country })
        else { return nil }
        return first
    }
}

/// Dates as lexicon files write them.
enum LexiconDate {
    /// The first day, or with `isEnd` the last, that `text` (`2005`, `2005-11`, `2005-11-22`) means.
    static func day(_ text: String, isEnd: Bool) -> CalendarDate? {
        let parts = text.utf8.split(
            separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int(Substring($0)) }
        guard numbers.count == parts.count, (1...3).contains(parts.count), parts[0].count == 4
        else { return nil }
        let month = numbers.count > 1 ? numbers[1] : (isEnd ? 12 : 1)
        guard (1...12).contains(month) else { return nil }
        let last = CalendarDate.numberOfDays(inMonth: month, of: numbers[0])
        let day = numbers.count > 2 ? numbers[2] : (isEnd ? last : 1)
        return CalendarDate(year: numbers[0], month: month, day: day)
    }
}
