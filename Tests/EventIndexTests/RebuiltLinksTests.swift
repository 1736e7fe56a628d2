import Articles
import EventLog
import GRDB
import SystemPackage
import Testing

@testable import EventIndex

/// An index made of the log is the one that was kept while the log was written.
@Suite struct RebuiltLinksTests {
    private static let tables = ["verdict", "event", "happening", "party", "lead", "band"]

    private func rows(_ index: EventIndex) throws -> [String: [Row]] {
        let database = try DatabaseQueue(path: index.path.string)
        return try database.read { database in
            var rows: [String: [Row]] = [:]
            for table in Self.tables {
                rows[table] = try Row.fetchAll(
                    database, sql: "SELECT * FROM \(table) ORDER BY 1, 2")
            }
            return rows
        }
    }

    private func articles() -> [ToldArticle] {
        let days = ["2023-11-30", "2023-12-03", "2023-12-20", nil]
        return (0..<40).map { number in
            var event = ToldEvent(begin: days[number % 4], text: "Besuch mit Worten \(number % 3)")
            event.status = number % 7 == 6 ? "denied" : number % 5 == 4 ? "planned" : "occurred"
            if number == 20 { (event.begin, event.end) = ("2023-11-30", "2023-12-03") }
            var article = ToldArticle(
                name: "artikel-\(number)", published: "2023-12-\(10 + number % 15)", events: [event]
            )
            if number == 33 {
                article.replaces = ToldArticle(name: "artikel-3", events: []).id
                article.path = "artikel-3"
            }
            return article
        }
    }

    @Test func ofTheLogAlone() throws {
        let chronicle = try Chronicle()
        for start in stride(from: 0, to: 40, by: 5) {
            _ = try chronicle.tell(Array(articles()[start..<start + 5]))
        }
        let kept = try rows(chronicle.index)
        let rebuilt = try rows(chronicle.rebuilt())
        for table in Self.tables {
            #expect(kept[table] == rebuilt[table], "\(table)")
        }
        #expect(kept["event"]?.count == 40)
        let happenings = Set((kept["event"] ?? []).map { $0["happening"] as Int64 })
        #expect((2..<40).contains(happenings.count))
        #expect((kept["event"] ?? []).contains { $0["disputes"] != nil })
    }

    @Test func aHappeningOutlivesTheLineThatToldItFirst() throws {
        let chronicle = try Chronicle()
        let first = ToldArticle(
            name: "erster", published: "2023-03-01",
            events: [ToldEvent(begin: "2023-02-21", end: "2023-02-28")])
        let second = ToldArticle(
            name: "zweiter", published: "2023-03-02", events: [ToldEvent(begin: "2023-02-22")])
        try chronicle.tell(first)
        try chronicle.tell(second)
        try chronicle.index.update { while try $0.forgetSome(before: 3) != nil {} }
        #expect(try chronicle.index.tellings(of: "\(first.id)/1") == 1)
        let third = ToldArticle(
            name: "dritter", published: "2023-03-03", events: [ToldEvent(begin: "2023-02-22")])
        let link = try chronicle.tell(third)[0]
        #expect(link.happening == "\(first.id)/1")
        #expect(link.telling == 3)
    }

    /// What is forgotten at a time ends with an article, however many events it has.
    @Test func aHappeningOutlivesAnArticleOfMoreEventsThanAreForgottenAtATime() throws {
        let chronicle = try Chronicle()
        var first = ToldArticle(name: "erster", published: "2023-03-01", events: [])
        let count = Int(IndexTransaction.linesOfForgetting) + 100
        first.events = (1...count).map {
            ToldEvent(actors: ["Person \($0)//"], recipients: [], text: "Besuch \($0)")
        }
        first.events[count - 1] = ToldEvent(begin: "2023-02-22")
        try chronicle.tell(first)
        let second = ToldArticle(
            name: "zweiter", published: "2023-03-02", events: [ToldEvent(begin: "2023-02-22")])
        #expect(try chronicle.tell(second)[0].happening == "\(first.id)/\(count)")
        let next = UInt64(count) + 2
        try chronicle.index.update { while try $0.forgetSome(before: next) != nil {} }
        #expect(try chronicle.index.tellings(of: "\(first.id)/\(count)") == 1)
    }

    @Test func nothingIsFoundByWhatTheLogHasLost() throws {
        let chronicle = try Chronicle()
        let values = (0..<Fingerprint.count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        for number in 0..<40 {
            var article = articles()[number]
            article.fingerprint = Fingerprint(bytes: values + [UInt8(number + 1), 0x90])
            article.events[0].place = number % 2 == 0 ? "Peking/CHN/39.9/116.4" : nil
            try chronicle.tell(article)
        }
        let before = try rows(chronicle.index)
        try chronicle.index.update { while try $0.forgetSome(before: 41) != nil {} }
        let after = try rows(chronicle.index)
        for (table, line) in [("party", "event"), ("lead", "event"), ("band", "article")] {
            let rows = before[table] ?? []
            let kept = rows.filter { ($0[line] as Int64) >= 41 }
            #expect(after[table] == kept, "\(table)")
            #expect((1..<rows.count).contains(kept.count), "\(table)")
        }
        try chronicle.index.update { while try $0.forgetSome(before: 1_000) != nil {} }
        let rest = try rows(chronicle.index)
        #expect(rest.values.allSatisfy { $0.isEmpty })
    }
}
