@testable import GermanText

/// A quotation found in a text, with its words and its speaker's.
struct FoundQuotation {
    let kind: Quotation.Kind
    let words: String
    let by: String?
    let rule: String

    /// The quotations of `text` in order.
    static func all(in text: String) throws -> [FoundQuotation] {
        let analysis = try Sample.analysis(text)
        return analysis.quotations.map {
            FoundQuotation(
                kind: $0.kind, words: analysis.string($0.tokens),
                by: $0.speaker.map { analysis.string($0.tokens) }, rule: $0.rule)
        }
    }

    /// The direct ones among them.
    static func direct(in text: String) throws -> [FoundQuotation] {
        try all(in: text).filter { $0.kind == .direct }
    }
}
