/// Reads dates as ISO 8601 writes them: `2023`, `2023-12`, `2023-12-03`, `2023-12-03T14:05`, the
/// last with seconds, a fraction of them, and `Z`, `+01:00` or `+0100` if wanted.
///
/// A second 60 is a leap second. The day is the one written, whatever the time zone.
struct ISO8601Date {
    /// What is wrong with a date.
    enum Fault: Error {
        /// It is not written in the way of the standard.
        case form
        /// The year is 0000.
        case year
        /// There is no month of that number.
        case month
        /// The month has no day of that number.
        case day
        /// There is no such time of day or time zone.
        case time
    }

    private let text: String
    private var rest: Substring.UTF8View

    private init(_ text: String) {
        self.text = text
        self.rest = Substring(text).utf8
    }

    /// The publication date that `text` names, the whole of it.
    static func parse(_ text: String) throws(Fault) -> PublicationDate {
        var date = ISO8601Date(text)
        return try date.parse()
    }

    private mutating func parse() throws(Fault) -> PublicationDate {
        let year = try number(digits: 4)
        guard year > 0 else { throw .year }
        guard !rest.isEmpty else { return try span(.year, from: (year, 1), to: (year, 12)) }
        try skip("-")
        let month = try number(digits: 2)
        guard (1...12).contains(month) else { throw .month }
        guard !rest.isEmpty else { return try span(.month, from: (year, month), to: (year, month)) }
        try skip("-")
        guard let day = CalendarDate(year: year, month: month, day: try number(digits: 2))
        else { throw .day }
        let hasTime = !rest.isEmpty
        if hasTime { try skipTime() }
        return PublicationDate(
            text: text, precision: hasTime ? .time : .day, first: day, last: day)
    }

    private func span(
        _ precision: PublicationDate.Precision,
        from first: (year: Int, month: Int), to last: (year: Int, month: Int)
    ) throws(Fault) -> PublicationDate {
        let days = CalendarDate.numberOfDays(inMonth: last.month, of: last.year)
        guard let firstDay = CalendarDate(year: first.year, month: first.month, day: 1),
            let lastDay = CalendarDate(year: last.year, month: last.month, day: days)
        else { throw .day }
        return PublicationDate(text: text, precision: precision, first: firstDay, last: lastDay)
    }

    private mutating func skipTime() throws(Fault) {
        try skip("T")
        try skipNumber(upTo: 23)
        try skip(":")
        try skipNumber(upTo: 59)
        if skipped(":") {
            try skipNumber(upTo: 60)
            if skipped(".") || skipped(",") { try skipDigits() }
        }
        try skipZone()
        guard rest.isEmpty else { throw .form }
    }

    private mutating func skipZone() throws(Fault) {
        guard !skipped("Z"), skipped("+") || skipped("-") else { return }
        try skipNumber(upTo: 23)
        if skipped(":") || !rest.isEmpty { try skipNumber(upTo: 59) }
    }

    private mutating func skipNumber(upTo limit: Int) throws(Fault) {
        guard try number(digits: 2) <= limit else { throw .time }
    }

    private mutating func skipDigits() throws(Fault) {
        let digits = rest.prefix { (0x30...0x39).contains($0) }.count
        guard digits > 0 else { throw .form }
        rest = rest.dropFirst(digits)
    }

    private mutating func number(digits: Int) throws(Fault) -> Int {
        var value = 0
        for _ in 0..<digits {
            guard let digit = rest.popFirst(), (0x30...0x39).contains(digit) else { throw .form }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }

    private mutating func skip(_ sign: Unicode.Scalar) throws(Fault) {
        guard skipped(sign) else { throw .form }
    }

    private mutating func skipped(_ sign: Unicode.Scalar) -> Bool {
        guard let next = rest.first, Unicode.Scalar(next) == sign else { return false }
        rest.removeFirst()
        return true
    }
}
