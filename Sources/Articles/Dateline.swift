/// The place and agency that open a message: `Minsk (dpa) – `, `Berlin/Kiew (AFP/Reuters) - `.
///
/// The agencies tell it from a sentence that begins with a name and brackets. Some agencies set
/// a full stop or nothing at all for the dash.
struct Dateline {
    /// Where the running text begins, a UTF-8 byte offset.
    let end: Int
    /// The agencies it names, as they spell themselves, in order.
    let agencies: [String]

    private static let longestPlace = 80
    private static let longestList = 60
    private static let mostWords = 6
    private static let mostWordsWithoutDash = 3
    private static let articles: Set<String> = [
        "der", "die", "das", "ein", "eine", "laut", "nach", "auch", "wie", "von",
    ]
    private static let lowercaseInPlaces: Set<String> = [
        "am", "an", "der", "den", "ob", "bei", "im", "in", "a.", "d.", "de", "la", "und", "el",
        "al",
    ]

    /// Finds the dateline at the start of `block` of `utf8`.
    init?(startOf block: Range<Int>, in utf8: [UInt8]) {
        let head = block.prefix(Self.longestPlace)
        guard let open = utf8[head].firstIndex(of: UInt8(ascii: "(")),
            let close = utf8[open..<min(block.upperBound, open + Self.longestList)]
                .firstIndex(of: UInt8(ascii: ")")),
            let list = AgencyList(open + 1..<close, of: utf8),
            !list.agencies.isEmpty
        else { return nil }
        let place = String(decoding: utf8[block.lowerBound..<open], as: UTF8.self)
        let behind = Blank.end(from: close + 1, in: utf8)
        let dash = Self.dashLength(at: behind, in: utf8)
        guard Self.isPlace(place, hasDash: dash > 0) else { return nil }
        let stop = dash == 0 && behind < utf8.count && utf8[behind] == UInt8(ascii: ".") ? 1 : dash
        end = Blank.end(from: behind + stop, in: utf8)
        guard end > close + 1 + stop, end < block.upperBound else { return nil }
        agencies = list.agencies
    }

    private static func dashLength(at index: Int, in utf8: [UInt8]) -> Int {
        let rest = utf8[index...]
        if rest.starts(with: "--".utf8) { return 2 }
        if rest.starts(with: "-".utf8) { return 1 }
        return rest.starts(with: "–".utf8) || rest.starts(with: "—".utf8) ? 3 : 0
    }

    private static func isPlace(_ text: String, hasDash: Bool) -> Bool {
        let words = text.split { $0.isWhitespace || $0 == "/" || $0 == "," }
        guard let first = words.first else { return hasDash }
        return words.count <= (hasDash ? mostWords : mostWordsWithoutDash)
            && !articles.contains(first.lowercased())
            && words.allSatisfy { word in
                lowercaseInPlaces.contains(String(word))
                    || word.first.map { $0.isUppercase || $0.isNumber } == true
            }
            && !words.contains { $0.lowercased().hasSuffix("agentur") }
    }
}
