/// The inside of an agency credit: `dpa`, `dpa/AFP`, `ino/dpa`, `mit Material von AFP und dpa`.
///
/// Beside agencies there may be what newsrooms put there: names or initials of writers, regional
/// desks and web addresses. Without an agency it is no such list, so `SPD` is none.
struct AgencyList {
    /// The agencies in the order of the text; empty when it only says that there were some.
    let agencies: [String]

    private static let longestInitials = 4
    private static let separators: Set<Character> = ["/", ",", ";", "&", "+"]
    private static let conjunctions: Set<String> = ["und", "mit"]
    private static let fillers: Set<String> = [
        "von", "der", "material", "informationen", "agenturmaterial", "©", "quelle:", "quellen:",
    ]
    private static let anyAgency: Set<String> = ["agentur", "agenturen", "nachrichtenagenturen"]

    /// Reads `range` of `utf8` as such a list, or gives `nil` when it is none.
    init?(_ range: Range<Int>, of utf8: [UInt8]) {
        guard NewsAgency.mayBeNamed(in: range, of: utf8) else { return nil }
        self.init(String(decoding: utf8[range], as: UTF8.self))
    }

    private init?(_ text: String) {
        var agencies: [String] = []
        var creditsAny = false
        for item in Self.items(of: text) {
            if let agency = Self.agency(in: item) {
                agencies.append(agency)
            } else if Self.anyAgency.contains(item.lowercased()) {
                creditsAny = true
            } else if !Self.isDesk(item), !Self.isPersonName(item) {
                return nil
            }
        }
        guard creditsAny || !agencies.isEmpty else { return nil }
        self.agencies = agencies
    }

    /// The agencies anywhere in `text`, the rest of which may be anything.
    init(mentionedIn text: String) {
        agencies = text.split { !$0.isLetter && $0 != "-" }.compactMap { NewsAgency.named($0) }
    }

    private static func isPersonName(_ item: String) -> Bool {
        let words = item.split(separator: " ")
        return (2...3).contains(words.count)
            && words.allSatisfy { word in
                word.first?.isUppercase == true
                    && word.allSatisfy { $0.isLetter || $0 == "-" || $0 == "." }
            }
    }

    private static func items(of text: String) -> [String] {
        var items: [String] = []
        for part in text.split(whereSeparator: { separators.contains($0) }) {
            let words = part.split(whereSeparator: \.isWhitespace)
            for phrase in words.split(whereSeparator: { conjunctions.contains($0.lowercased()) }) {
                let kept = phrase.filter { !fillers.contains($0.lowercased()) }
                if !kept.isEmpty { items.append(kept.joined(separator: " ")) }
            }
        }
        return items
    }

    /// The agency an item names; `dpa:231203-99-123456` is the number of a dpa message.
    private static func agency(in item: String) -> String? {
        NewsAgency.named(item) ?? (item.hasPrefix("dpa:") ? "dpa" : nil)
    }

    private static func isDesk(_ item: String) -> Bool {
        if item.allSatisfy({ $0.isLetter || $0 == "-" }) { return item.count <= longestInitials }
        if item.allSatisfy(\.isNumber) { return item.count == 1 }
        return !item.contains(" ") && [".de", ".at", ".ch", ".com"].contains { item.hasSuffix($0) }
    }
}
