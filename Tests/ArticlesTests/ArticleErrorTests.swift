import Testing

@testable import Articles

struct ArticleErrorTests {
    @Test(arguments: [
        (ArticleError.empty, "empty", nil), (.blank, "blank", nil),
        (.binary(offset: 3), "binary", 3), (.undecodable(offset: 4), "undecodable", 4),
        (.impossibleDate(text: "2023-13", offset: 5), "impossible-date", 5),
        (.tooLarge(size: 10, limit: 9), "too-large", nil),
    ])
    func reasonAndOffsetAreStable(error: ArticleError, reason: String, offset: Int?) {
        #expect(error.reason == reason)
        #expect(error.offset == offset)
        #expect(error.detail.hasPrefix("The ") || error.detail.hasPrefix("Byte "))
        #expect(error.detail.hasSuffix("."))
    }

    @Test(arguments: [
        ("2023-13", "names no month"), ("2023-02-30", "names no day of its month"),
        ("0000", "names no year"), ("12.3.2023", "is not in the form of ISO 8601"),
        ("2023-12-03T25:00", "names no time of day"),
        ("2023-12-03T10:00:00.11111111111111111111", "is too long"),
    ])
    func detailSaysWhatIsWrongWithADate(text: String, complaint: String) {
        let error = ArticleError.impossibleDate(text: text, offset: 5)
        #expect(
            error.detail == "The date “\(text)” in the header \(complaint);"
                + " write it as YYYY, YYYY-MM or YYYY-MM-DD.")
    }

    @Test func detailNamesBothSizes() {
        let detail = ArticleError.tooLarge(size: 10, limit: 9).detail
        #expect(detail.contains("10 bytes") && detail.contains("9 are allowed"))
    }
}
