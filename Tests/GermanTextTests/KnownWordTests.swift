import Testing

@testable import GermanText

@Suite struct KnownWordTests {
    @Test func standsWithEachTokenWhateverItsCase() throws {
        let text = try Sample.analysis("Und dann kam „sie“ nicht, aber WIE?").text
        let known = text.tokens.indices.map { text.known($0) }
        #expect(
            known == [
                .und, .dann, .other, .lowQuote, .sie, .highQuote, .nicht, .comma, .aber, .wie,
                .questionMark,
            ])
    }
}
