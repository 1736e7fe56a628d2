/// The names of the log's files in their folder.
public enum LogName {
    /// The name of the file that is written to, when the configuration does not give another.
    public static let active = "events.jsonl"

    /// The numbers that lines can have: from 1, and no more than the index can hold.
    static let sequences: ClosedRange<UInt64> = 1...UInt64(Int64.max - 1)

    /// A line's number as the log and its file names write it: 20 digits.
    public static func digits(_ sequence: UInt64) -> String {
        let digits = String(sequence)
        return String(repeating: "0", count: max(0, 20 - digits.count)) + digits
    }

    /// The name of the sealed segment beside the active file `active` that begins with line
    /// `first`: `events-00000000000000000001.jsonl` beside `events.jsonl`.
    public static func sealed(active: String, first: UInt64) -> String {
        let (stem, ending) = split(active)
        return "\(stem)-\(digits(first))\(ending)"
    }

    /// The number of the first line of the sealed segment called `name`, or `nil` when `name` is
    /// no segment of the active file `active`.
    public static func firstSequence(ofSealed name: String, active: String) -> UInt64? {
        let (stem, ending) = split(active)
        guard name.hasPrefix(stem + "-"), name.hasSuffix(ending) else { return nil }
        return number(in: name.dropFirst(stem.count + 1).dropLast(ending.count))
    }

    /// The number of the first line of the sealed segment called `name` of any log, or `nil` when
    /// `name` is none.
    static func firstSequence(in name: String) -> UInt64? {
        let stem = split(name).stem
        guard let dash = stem.lastIndex(of: "-") else { return nil }
        return number(in: stem[stem.index(after: dash)...])
    }

    /// The number that 20 `digits` write, or `nil` when they write none of a line.
    static func number(in digits: Substring) -> UInt64? {
        guard digits.utf8.count == 20, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        return UInt64(digits).flatMap { sequences.contains($0) ? $0 : nil }
    }

    private static func split(_ name: String) -> (stem: String, ending: String) {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
        return (String(name[..<dot]), String(name[dot...]))
    }
}
