import Articles

/// Times as the log writes them: RFC 3339 in UTC with microseconds.
public enum Timestamp {
    /// The time that lies `nanoseconds` after 1970, such as `2026-11-21T17:45:03.123456Z`.
    public static func text(nanoseconds: Int64) -> String {
        let (microseconds, _) = Int(nanoseconds).quotientAndRemainderFloored(by: 1_000)
        let (days, ofDay) = microseconds.quotientAndRemainderFloored(by: 86_400_000_000)
        let seconds = ofDay / 1_000_000
        return "\(CalendarDate(dayNumber: days))T\(padded(seconds / 3_600, 2)):"
            + "\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
            + ".\(padded(ofDay % 1_000_000, 6))Z"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Int {
    fileprivate func quotientAndRemainderFloored(by divisor: Int) -> (Int, Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
