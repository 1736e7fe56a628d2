import EventIndex
import EventLog
import Testing

/// Every question is answered with the events that a plain look at all of them finds, in order.
@Suite struct EventSearchTests {
    /// Numbers that look random and are the same in every run.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64 = 0x2545_F491_4F6C_DD1D

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    /// An event with what is known of it besides.
    private struct Told {
        let event: SampleEvent
        let id: String
        let sequence: Int
        let headline: String
        let isHeld: Bool
        /// The day that it is listed under.
        let listed: String
    }

    private static let countries = ["AUT", "PER", "LVA", "NOR"]
    private static let sectors: [String?] = ["GOV", "MIL", nil]
    private static let names = ["Ilze Kalnina", "Henrik Solberg", "Jörg Ähre", "Lima-Gruppe"]
    private static let kinds: [(String, String?)] = [
        ("CONSULT", "visit"), ("CONSULT", nil), ("ACCUSE", "allege"), ("AID", nil),
    ]
    private static let statuses = ["occurred", "planned", "denied"]
    private static let places = ["Riga", "Bad Ischl", "Lima"]
    private static let speakers = ["Leta", "die Sprecherin", "Jörg Ähre"]
    private static let sentences = [
        "Der Klimagipfel begann in Riga.", "Über die Übung wurde geredet.", "Äpfel für Lima!",
        "Ilze Kalnina lobte die Klimapolitik.", "Es blieb beim Gespräch.",
    ]
    private static let headlines = ["Übung beendet", "Gipfel der Alpen", "Kurz notiert"]
    private static let words = [
        "Übung", "ubung", "Klima*", "\"der Alpen\"", "Kalnina lobte", "GIPFEL", "Lima", "Jörg Ähre",
        "nirgends", "Kalnina Henrik",
    ]
    private static let times = ["2023", "2023-12", "2024-01-02", "2024-05", "2023-06-15"]

    private let sample: SampleLog
    private let index: EventIndex
    private let told: [Told]

    /// A log of 500 articles, a tenth of which is replaced later, and its index.
    init() throws {
        var (dice, sequence) = (Dice(), 0)
        var (verdicts, told) = ([Verdict](), [Told]())
        for number in 0..<500 {
            let events = (0..<3).map { _ in Self.event(&dice) }
            let headline = Self.headlines.randomElement(using: &dice) ?? ""
            let published =
                ["2023", "2024-05", "2023-12-31", "2024-01-02"].randomElement(using: &dice) ?? ""
            let replaces = number % 10 == 9 ? number - 5 : nil
            let verdict = Verdict.article(
                number, events, headline: headline, published: published, replaces: replaces,
                path: replaces.map { Verdict.path($0) })
            verdicts.append(verdict)
            for (ordinal, event) in events.enumerated() {
                told.append(
                    Told(
                        event: event, id: "\(verdict.id)/\(ordinal + 1)",
                        sequence: sequence + ordinal + 2, headline: headline,
                        isHeld: number % 10 != 4,
                        listed: event.days?.lowerBound ?? Self.first(published)))
            }
            sequence += events.count + 1
        }
        self.told = told
        sample = try SampleLog()
        try sample.record(verdicts)
        index = try sample.openIndex()
    }

    private static func event(_ dice: inout Dice) -> SampleEvent {
        let (type, mode) = kinds.randomElement(using: &dice) ?? ("AID", nil)
        let first = Int.random(in: 0..<700, using: &dice)
        let length = [0, 0, 2, 20, 90, 500].randomElement(using: &dice) ?? 0
        return SampleEvent(
            type: type, mode: mode, status: statuses.randomElement(using: &dice) ?? "",
            actors: parties(&dice), recipients: parties(&dice),
            days: Bool.random(using: &dice) ? Self.day(first)...Self.day(first + length) : nil,
            place: Bool.random(using: &dice)
                ? SampleEvent.Party(
                    name: places.randomElement(using: &dice) ?? "",
                    country: countries.randomElement(using: &dice)) : nil,
            speaker: Bool.random(using: &dice) ? speakers.randomElement(using: &dice) : nil,
            text: sentences.randomElement(using: &dice) ?? "")
    }

    private static func parties(_ dice: inout Dice) -> [SampleEvent.Party] {
        (0..<Int.random(in: 0...2, using: &dice)).map { _ in
            SampleEvent.Party(
                name: names.randomElement(using: &dice) ?? "",
                country: countries.randomElement(using: &dice),
                sector: sectors.randomElement(using: &dice) ?? nil)
        }
    }

    /// The day `number` days after 2023-01-01, as ISO 8601 writes it.
    private static func day(_ number: Int) -> String {
        var (year, month, rest) = (2023, 1, number)
        while rest >= days(in: month, of: year) {
            rest -= days(in: month, of: year)
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
        }
        let digits = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
        return "\(year)-\(digits(month))-\(digits(rest + 1))"
    }

    private static func days(in month: Int, of year: Int) -> Int {
        month == 2 ? (year % 4 == 0 ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    // MARK: The plain look

    private static func first(_ time: String) -> String {
        time + "-01-01".dropFirst(time.count - 4).prefix(10 - time.count)
    }

    private static func last(_ time: String) -> String {
        switch time.count {
        case 4: "\(time)-12-31"
        case 7: "\(time)-\(days(in: Int(time.suffix(2)) ?? 1, of: Int(time.prefix(4)) ?? 1))"
        default: time
        }
    }

    /// The words of all texts that are made up here.
    private static let known = Dictionary(
        (names + places + speakers + sentences + headlines + words).map { ($0, split($0)) }
    ) { first, _ in first }

    private static func tokens(_ text: String) -> [Substring] { known[text] ?? split(text) }

    private static func split(_ text: String) -> [Substring] {
        let plain: [Character: Character] = ["ä": "a", "ö": "o", "ü": "u"]
        let folded = String(text.lowercased().map { plain[$0] ?? $0 })
        return folded.split { !$0.isLetter && !$0.isNumber }.map { Substring(String($0)) }
    }

    private static func has(_ text: String, _ pattern: String) -> Bool {
        let (words, wanted) = (tokens(text), tokens(pattern))
        guard words.count >= wanted.count, let last = wanted.last,
            words.contains(where: { $0.hasPrefix(last) })
        else { return false }
        return (0...(words.count - wanted.count)).contains { start in
            zip(words[start...], wanted).enumerated().allSatisfy { position, pair in
                pattern.hasSuffix("*") && position == wanted.count - 1
                    ? pair.0.hasPrefix(pair.1) : pair.0 == pair.1
            }
        }
    }

    private static func has(_ parties: [SampleEvent.Party], _ pattern: String) -> Bool {
        let codes = pattern.split(separator: ":").map(String.init)
        guard codes[0].count == 3, codes[0] == codes[0].uppercased() else {
            return parties.contains { has($0.name, pattern) }
        }
        return parties.contains { party in
            party.country == codes[0] && (codes.count == 1 || party.sector == codes[1])
        }
    }

    private static func fits(_ told: Told, _ question: QueryText) -> Bool {
        let event = told.event
        let kind = question.type?.split(separator: ":").map(String.init) ?? []
        let begin = told.listed
        let end = event.days?.upperBound ?? begin
        return told.isHeld
            && (kind.isEmpty || kind[0] == event.type)
            && (kind.count < 2 || kind[1] == event.mode)
            && question.actor.map { has(event.actors, $0) } ?? true
            && question.recipient.map { has(event.recipients, $0) } ?? true
            && question.status.map { $0 == event.status } ?? true
            && question.from.map { end >= first($0) } ?? true
            && question.to.map { begin <= last($0) } ?? true
            && question.place.map { place in event.place.map { has([$0], place) } ?? false } ?? true
            && question.speaker.map { has(event.speaker ?? "", $0) } ?? true
            && question.words.allSatisfy { isSaid($0, in: told) }
    }

    private static func isSaid(_ word: String, in told: Told) -> Bool {
        let event = told.event
        let texts =
            [told.headline, event.text, event.place?.name, event.speaker].compactMap(\.self)
            + (event.actors + event.recipients).map(\.name)
        return texts.contains { has($0, word) }
    }

    private func expected(_ question: QueryText, _ order: EventOrder) -> [String] {
        let found = told.filter { Self.fits($0, question) }
        let key = { (told: Told) in
            order == .told ? ("", told.sequence) : (told.listed, told.sequence)
        }
        let sorted = found.sorted { key($0) < key($1) }
        return (order == .oldest ? sorted : sorted.reversed()).map(\.id)
    }

    // MARK: The index

    private func search(
        _ question: QueryText, _ order: EventOrder, behind: String? = nil, limit: Int = .max
    ) throws -> [String] {
        var ids: [String] = []
        _ = try index.read { index in
            try index.forEachEvent(matching: question.query(), order: order, behind: behind) {
                ids.append($0.id)
                return ids.count < limit
            }
        }
        return ids
    }

    private static func question(_ parts: Int, _ dice: inout Dice) -> QueryText {
        let parties = names + countries + ["AUT:GOV", "PER:MIL", "Kalnina", "Ähre", "Solb*"]
        var question = QueryText()
        let has = { (bit: Int) in parts & 1 << bit != 0 }
        if has(0) {
            question.words = Array(
                words.shuffled(using: &dice).prefix(Bool.random(using: &dice) ? 1 : 2))
        }
        if has(1) { question.actor = parties.randomElement(using: &dice) }
        if has(2) { question.recipient = parties.randomElement(using: &dice) }
        if has(3) {
            question.type = ["CONSULT", "CONSULT:visit", "AID"].randomElement(using: &dice)
        }
        if has(4) { question.status = statuses.randomElement(using: &dice) }
        let bounds = times.shuffled(using: &dice).prefix(2).sorted {
            Self.first($0) < Self.first($1)
        }
        if has(5) { question.from = bounds[0] }
        if has(6) { question.to = Self.last(bounds[1]) }
        if has(7) { question.place = (places + ["Ischl", "LVA"]).randomElement(using: &dice) }
        if has(8) { question.speaker = (speakers + ["Sprech*"]).randomElement(using: &dice) }
        return question
    }

    @Test func everyCombinationFindsWhatThereIs() throws {
        var dice = Dice()
        var found = 0
        for parts in 0..<512 {
            let question = Self.question(parts, &dice)
            for order in EventOrder.allCases {
                let answer = try search(question, order)
                try #require(answer == expected(question, order), "\(question)")
                found += answer.count
            }
        }
        #expect(found > 10_000)
    }

    @Test func pagesAreCompleteAndWithoutRepeats() throws {
        for order in EventOrder.allCases {
            for size in [1, 7, 50] { try checkPages(order, size) }
        }
    }

    private func checkPages(_ order: EventOrder, _ size: Int) throws {
        var dice = Dice()
        for parts in [0, 1, 2, 6, 8, 0x20, 0x2A, 0x62, 0x81] {
            let question = Self.question(parts, &dice)
            let wanted = Array(expected(question, order).prefix(10 * size))
            var ids: [String] = []
            while ids.count < wanted.count {
                let page = try search(question, order, behind: ids.last, limit: size)
                try #require(!page.isEmpty)
                ids += page
            }
            #expect(Array(ids.prefix(wanted.count)) == wanted, "\(question)")
        }
    }

    @Test func whoeverAsksCanBeStopped() throws {
        let reader = try IndexReader(index)
        var count = 0
        let ask = { (stops: Bool) in
            count = 0
            _ = try reader.read { index in
                try index.forEachEvent(matching: EventQuery(), order: .newest) { _ in
                    count += 1
                    if stops { reader.stop() }
                    return true
                }
            }
        }
        #expect(throws: IndexError.interrupted) { try ask(true) }
        #expect(count < 100)
        try ask(false)
        #expect(count == expected(QueryText(), .newest).count)
    }

    @Test func thereIsNothingBehindAnEventThatIsNone() throws {
        for id in ["", "/", "x/1", told[0].id + "0", "\(told[0].id.dropLast())01"] {
            let isFound = try index.read { index in
                try index.forEachEvent(matching: EventQuery(), order: .newest, behind: id) { _ in
                    Issue.record("an event behind \(id)")
                    return false
                }
            }
            #expect(!isFound)
        }
    }
}
