import Testing

@testable import EventCoding

@Suite struct HeadCounterTests {
    @Test(arguments: [
        ("Vier Soldaten wurden getötet.", 4, false),
        ("Am Montag wurden dreiundzwanzig Soldaten getötet.", 23, false),
        ("10.000 Soldaten wurden getötet.", 10_000, false),
        ("Rund 200 Soldaten wurden getötet.", 200, false),
        ("Zwei Dutzend Soldaten wurden getötet.", 24, false),
        ("Tausende Soldaten wurden getötet.", 1_000, true),
        ("Dutzende Soldaten wurden getötet.", 12, true),
        ("Mindestens 30 Soldaten wurden getötet.", 30, true),
        ("Mehr als 30 Soldaten wurden getötet.", 30, true),
    ])
    func readsTheNumberBeforeTheNoun(text: String, number: Int, isLeast: Bool) throws {
        let victim = try #require(try Sample.event(text).recipients.first)
        #expect(victim.count == HeadCount(number, isLeast: isLeast))
    }

    @Test(arguments: [
        "Ein Soldat wurde getötet.", "Die Soldaten wurden getötet.",
        "Norwegische Soldaten wurden getötet.",
    ])
    func tellsNoneWhereTheTextGivesNone(text: String) throws {
        #expect(try Sample.event(text).recipients.first?.count == nil)
    }
}
