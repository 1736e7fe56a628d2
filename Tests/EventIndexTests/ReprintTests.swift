import Articles
import EventIndex
import EventLog
import Testing

struct ReprintTests {
    private let event = ToldEvent(
        text: "Die Ministerin besuchte am Dienstag eine Werft und sprach mit den Beschäftigten.")

    /// The fingerprint of an article of 400 shingles of which the last `changed` values are others.
    private func fingerprint(changed: Int = 0) throws -> Fingerprint {
        let values = (0..<Fingerprint.count).map { place -> UInt8 in
            let value = UInt8(truncatingIfNeeded: place &* 37 &+ 11)
            return place < Fingerprint.count - changed ? value : value ^ 0x5A
        }
        return try #require(Fingerprint(bytes: values + [1, 0x90]))
    }

    private func article(
        _ name: String, _ published: String?, changed: Int = 0
    ) throws -> ToldArticle {
        ToldArticle(
            name: name, published: published, events: [event],
            fingerprint: try fingerprint(changed: changed))
    }

    @Test(
        arguments: [
            ("2023-03-05", true), ("2023-04-05", true), ("2023-02-02", true),
            ("2023-04-06", false), ("2023-02-01", false), ("2024-03-05", false),
        ], [false, true])
    func copyIsReprintedWithinAMonth(_ day: (String, Bool), isPending: Bool) throws {
        let chronicle = try Chronicle()
        let original = try article("original", "2023-03-05")
        let copy = try article("copy", day.0)
        let links =
            isPending
            ? try chronicle.tell([original, copy])[1]
            : try [original, copy].map { try chronicle.tell($0) }[1]
        let isReprint = links[0].because == ["reprint"]
        #expect(isReprint == day.1)
        #expect(links[0].happening == (isReprint ? original.id : copy.id) + "/1")
    }

    @Test func theOriginalIsFoundAmongManyOlderArticlesOfItsWording() throws {
        let chronicle = try Chronicle()
        _ = try chronicle.tell((1...70).map { try article("old \($0)", "2023-02-10") })
        let original = try article("original", "2023-04-13")
        try chronicle.tell(original)
        let copy = try chronicle.tell(article("copy", "2023-04-14"))
        #expect(copy[0].because == ["reprint"])
        #expect(copy[0].happening == original.id + "/1")
    }

    /// Numbers are no part of what fingerprints compare.
    @Test func copyOfAnotherDayIsAnotherAct() throws {
        let chronicle = try Chronicle()
        let articles = try ["2023-06-03", "2023-06-10"].map { day in
            var article = try article(day, day)
            article.events[0].begin = day
            return article
        }
        let links = try articles.map { try chronicle.tell($0)[0] }
        #expect(links[1].happening == "\(articles[1].id)/1")
    }

    @Test func aRevisedCopyIsOfTheEventsThatItsOriginalTells() throws {
        let chronicle = try Chronicle()
        var original = try article("original", "2023-03-05")
        original.events[0].actors = []
        var before = ToldArticle(name: "vorher", published: "2023-03-04", events: [ToldEvent()])
        before.events[0].mode = "phone"
        try chronicle.tell(original)
        try chronicle.tell(before)
        var copy = try article("copy", "2023-03-06")
        copy.events[0].actors = []
        copy.replaces = before.id
        copy.path = before.name
        let link = try chronicle.tell(copy)[0]
        #expect(link.happening == "\(original.id)/1")
        #expect(link.because == ["reprint"])
    }

    @Test func theLogSaysWhatIsReprintedAndHowLikeItIs() throws {
        let chronicle = try Chronicle()
        let original = try article("original", "2023-03-05")
        var backlog = IndexBacklog()
        #expect(try chronicle.file(original, &backlog).reprint == nil)
        let copy = try chronicle.file(article("copy", "2023-03-06", changed: 32), &backlog)
        #expect(copy.reprint == Reprint(of: original.id, similarity: 0.86))
    }

    @Test func whatHasLessInCommonIsNoReprint() throws {
        let chronicle = try Chronicle()
        try chronicle.tell(article("original", "2023-03-05"))
        let other = try chronicle.tell(article("other", "2023-03-05", changed: 60))
        #expect(other[0].because != ["reprint"])
    }

    /// Articles without a date have the day of their line, which is 1970-01-01 for all of these.
    @Test func articlesWithoutADateAreCompared() throws {
        let chronicle = try Chronicle()
        try chronicle.tell(article("original", nil))
        #expect(try chronicle.tell(article("copy", nil))[0].because == ["reprint"])
    }
}
