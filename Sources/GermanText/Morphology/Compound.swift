/// A noun made of others, taken apart before the last: `Außenministerkonferenz`.
package struct Compound: Sendable, Equatable {
    /// What stands between the parts of compounds and belongs to neither, the longest first.
    private static let links = ["-", "s"]

    /// What tells more of it, in lower case and without what links it: `außenminister`.
    package let modifier: String
    /// The noun that it is a kind of, in lower case and as inflected: `konferenz`.
    package let head: String

    /// The parts of `word`; `nil` when it is no compound of a listed noun.
    init?(_ word: Word) {
        guard let noun = word.noun, noun.source == .compound, noun.front > 0 else { return nil }
        let bytes = word.lower.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: noun.front)
        head = String(word.lower[start...])
        modifier = Self.unlinked(String(word.lower[..<start]))
    }

    /// `front` without the link at its end; a word keeps its own `ss`.
    private static func unlinked(_ front: String) -> String {
        for link in links where front.hasEnding(link) && !front.hasEnding("ss") {
            let word = front.dropLast(link.utf8.count)
            if word.utf8.count > 2 { return String(word) }
        }
        return front
    }
}
