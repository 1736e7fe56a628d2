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

    /// Whether the news speaks of whoever holds it by the last name alone: in a government, or at the
    /// head of a body of states.
    var isLeading: Bool {
        sector == .government
            || title != nil && country.map(ActorCodes.supranational.contains) ?? false
    }
}

/// The persons of public life that are known by name.
struct PersonLexicon {
    static let columns = ["name", "country code", "sector", "title", "from", "to"]

    /// The full names in order.
    private(set) var names: [String] = []
    /// The offices of each person by the person's full name.
    private var people: [String: [PublicPerson]] = [:]
    /// The full names that have each last name, which stands first where it does in the country.
    private var bySurname: [String: [String]] = [:]

    init() {}

    init(_ file: LexiconFile, codes: ActorCodes, faults: inout LexiconFaults) {
        let table = LexiconTable(file, columns: Self.columns, faults: &faults)
        var seen = DuplicateFinder(capacity: table.entries.count)
        for entry in table.entries {
            guard seen.isNew(entry.text, entry, table.path, &faults) else { continue }
            let title = entry.fields[3]
            let person = PublicPerson(
                name: entry.fields[0], country: codes.code(entry, 1, table.path, &faults),
                sector: ActorCodes.sector(entry, 2, table.path, &faults),
                title: title.isEmpty ? nil : title,
                from: date(entry, 4, isEnd: false, table.path, &faults),
                to: date(entry, 5, isEnd: true, table.path, &faults))
            if people[person.name] == nil {
                let name = PersonName(person.name)
                bySurname[name.surname, default: []].append(person.name)
                if PersonName.isFamilyNameFirst(in: person.country), name.isFull {
                    bySurname[name.first, default: []].append(person.name)
                }
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

    /// Whether anybody's last name is `word`.
    func isSurname(_ word: String) -> Bool { bySurname[word] != nil }

    /// The office on `day` of the one person whose last name is `surname` and whom `title` and
    /// `country` fit; without a title only somebody in government or at the head of a body of states.
    /// `nil` when there are several.
    func bearer(
        of surname: String, title: String?, country: String?, on day: CalendarDate?
    ) -> PublicPerson? {
        guard let day, let names = bySurname[surname] else { return nil }
        let offices = names.compactMap { office(of: $0, on: day) }
        let fitting = offices.filter { office in
            if let country, office.country != country { return false }
            guard let title else { return office.isLeading }
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
        let bytes = text.utf8Span.span
        guard bytes.count == 4 || bytes.count > 4 && bytes[4] == hyphen else { return nil }
        var numbers: [Int?] = []
        bytes.forEachPart(where: { $0 == hyphen }) { numbers.append(bytes.number(in: $0)) }
        guard numbers.count <= 3, let year = numbers[0],
            let month = numbers.count > 1 ? numbers[1] : (isEnd ? 12 : 1),
            (1...12).contains(month)
        else { return nil }
        let last = CalendarDate.numberOfDays(inMonth: month, of: year)
        guard let day = numbers.count > 2 ? numbers[2] : (isEnd ? last : 1) else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    private static let hyphen = UInt8(ascii: "-")
}
