import Articles
import EventCoding
import GermanText
import Testing

/// The golden texts: every event that the coder finds in them must be the one a person finds.
///
/// A text that the coder does not read rightly yet is listed in `Golden/falls-short.txt`. Its
/// differences are printed as known issues, and it must leave the list when it has none any more,
/// so that each change shows which texts it mends and which it breaks.
@Suite struct GoldenTests {
    @Test(arguments: GoldenText.all)
    func isCodedAsAPersonReadsIt(golden: GoldenText) throws {
        let differences = try GoldenComparison(golden.expected(), golden.coded()).differences
        guard GoldenText.shortfalls.contains(golden.name) else {
            return report(differences, of: golden)
        }
        withKnownIssue("it is listed in Golden/falls-short.txt") {
            report(differences, of: golden)
        }
    }

    private func report(_ differences: [String], of golden: GoldenText) {
        for difference in differences {
            Issue.record("golden text \(golden.name): \(difference)")
        }
    }

    // MARK: Whether the records are sound

    @Test(arguments: GoldenText.all)
    func recordKeepsToTheVocabulary(golden: GoldenText) throws {
        for event in try golden.expected() {
            let type = try #require(EventType(rawValue: event.type), "\(event.type)")
            #expect(event.mode.map(type.modes.contains) ?? true, "\(event.mode ?? "")")
            #expect(Status(rawValue: event.status) != nil, "\(event.status)")
            #expect(event.contexts.allSatisfy(EventContexts.all.contains))
            let sectors = (event.actors + event.recipients).compactMap(\.sector)
            #expect(sectors.allSatisfy { Sector(rawValue: $0) != nil })
        }
    }

    @Test(arguments: GoldenText.all)
    func recordNamesWordsOfItsText(golden: GoldenText) throws {
        let article = try golden.article()
        let text = String(decoding: article.text.utf8, as: UTF8.self)
        #expect(article.published != nil)
        for event in try golden.expected() {
            for word in event.trigger.split(separator: " … ") {
                #expect(text.contains(word), "\(word)")
            }
        }
    }

    @Test func everyModeOfEveryTypeIsShown() throws {
        let events = try GoldenText.all.flatMap { try $0.expected() }
        let shown = Set(events.map { "\($0.type)/\($0.mode ?? "")" })
        for type in EventType.allCases {
            for mode in type.modes.isEmpty ? [""] : type.modes {
                #expect(shown.contains("\(type.rawValue)/\(mode)"))
            }
        }
    }

    @Test func shortfallsAreGoldenTexts() {
        #expect(GoldenText.all.count > 300)
        let names = Set(GoldenText.all.map(\.name))
        #expect(Set(GoldenText.shortfalls).subtracting(names) == [])
    }
}
