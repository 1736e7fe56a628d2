import EventIndex

/// Numbers that look random and are the same in every run.
struct Dice: RandomNumberGenerator {
    var state: UInt64 = 0x2545_F491_4F6C_DD1D

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

/// Events, and questions about them, that look random.
enum MadeUp {
    static let countries = ["AUT", "PER", "LVA", "NOR"]
    static let sectors: [String?] = ["GOV", "MIL", nil]
    static let names = ["Ilze Kalnina", "Henrik Solberg", "Jörg Ähre", "Lima-Gruppe"]
    static let kinds: [(String, String?)] = [
        ("CONSULT", "visit"), ("CONSULT", nil), ("ACCUSE", "allege"), ("AID", nil),
    ]
    static let statuses = ["occurred", "planned", "denied"]
    static let places = ["Riga", "Bad Ischl", "Lima"]
    static let speakers = ["Leta", "die Sprecherin", "Jörg Ähre"]
    static let sentences = [
        "Der Klimagipfel begann in Riga.", "Über die Übung wurde geredet.", "Äpfel für Lima!",
        "Ilze Kalnina lobte die Klimapolitik.", "Es blieb beim Gespräch.",
    ]
    static let headlines = ["Übung beendet", "Gipfel der Alpen", "Kurz notiert"]
    static let words = [
        "Übung", "ubung", "Klima*", "\"der Alpen\"", "Kalnina lobte", "GIPFEL", "Lima", "Jörg Ähre",
        "nirgends", "Kalnina Henrik",
    ]
    static let times = ["2023", "2023-12", "2024-01-02", "2024-05", "2023-06-15"]

    static func event(_ dice: inout Dice) -> SampleEvent {
        let (type, mode) = kinds.randomElement(using: &dice) ?? ("AID", nil)
        let first = Int.random(in: 0..<700, using: &dice)
        let length = [0, 0, 2, 20, 90, 500].randomElement(using: &dice) ?? 0
        return SampleEvent(
            type: type, mode: mode, status: statuses.randomElement(using: &dice) ?? "",
            actors: parties(&dice), recipients: parties(&dice),
            days: Bool.random(using: &dice) ? day(first)...day(first + length) : nil,
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

    static func days(in month: Int, of year: Int) -> Int {
        month == 2 ? (year % 4 == 0 ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    static func first(_ time: String) -> String {
        time + "-01-01".dropFirst(time.count - 4).prefix(10 - time.count)
    }

    static func last(_ time: String) -> String {
        switch time.count {
        case 4: "\(time)-12-31"
        case 7: "\(time)-\(days(in: Int(time.suffix(2)) ?? 1, of: Int(time.prefix(4)) ?? 1))"
        default: time
        }
    }

    static func question(_ parts: Int, _ dice: inout Dice) -> QueryText {
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
            first($0) < first($1)
        }
        if has(5) { question.from = bounds[0] }
        if has(6) { question.to = last(bounds[1]) }
        if has(7) { question.place = (places + ["Ischl", "LVA"]).randomElement(using: &dice) }
        if has(8) { question.speaker = (speakers + ["Sprech*"]).randomElement(using: &dice) }
        return question
    }
}
