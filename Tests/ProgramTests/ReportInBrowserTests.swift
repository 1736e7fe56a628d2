import Articles
import Control
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// Reports as Chromium shows and prints them. With `REPORT_PICTURES=FOLDER` it leaves pictures there.
@Suite struct ReportInBrowserTests {
    private static let longWord = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter"
    private static let parties: [SampleEvent.Party] = [
        ("Norwegen", "NOR"), ("Lettland", "LVA"), ("Schweden", "SWE"), ("Peru", "PER"),
        ("Österreich", "AUT"), (longWord, nil), ("mindestens zwölf Menschen", nil),
        ("<b>WWWWWWWWWWWWWWWWWWWW</b>", nil), ("日本国政府日本国政府日本国政府日本国政府", nil),
        ("Japan", "JPN"), ("Chile", "CHL"), ("Kanada", "CAN"), ("Die ☂ & Co.", nil),
    ]
    private static let statuses = ["occurred", "occurred", "planned", "occurred", "denied"]

    /// The page about so many happenings, on days that lie `step` apart.
    private func page(_ count: Int, daysApart step: Double) -> [UInt8] {
        var collection = ReportCollection(limit: count)
        var articles: [String: ReportedArticle] = [:]
        for number in 0..<count {
            let day = 19_000 + Int(Double(number) * step)
            let article = "\(number / 3)a"
            articles[article] = ReportedArticle(
                title: "Lage \(number / 3): Was gestern und was heute geschah", published: "2024",
                link: "file:///srv/incoming/lage-\(number / 3).txt")
            _ = collection.take(
                SearchReply(
                    record: JSONBytes(
                        trusting: Array(
                            event(number).record(id: "\(article)/\(number)", file: "a.txt").utf8)),
                    happening: "\(article)/\(number)", tellings: 1 + number % 3,
                    day: CalendarDate(dayNumber: day).description))
        }
        let question = ReportQuestion(
            SearchParameters(), limit: count, made: "2026-11-22T19:04:05.000001Z", host: "rechner")
        return ReportPage(question, collection, articles: articles).html
    }

    private func event(_ number: Int) -> SampleEvent {
        var event = SampleEvent()
        event.quad = 1 + number * 7 % 4
        event.status = Self.statuses[number * 3 % Self.statuses.count]
        event.actors = [Self.parties[number * 5 % Self.parties.count]]
        if number % 4 > 0 { event.recipients = [Self.parties[number * 11 % Self.parties.count]] }
        if number % 9 == 0 { event.speaker = "das Büro der \(Self.longWord)" }
        if number % 7 == 0 { event.place = "Riga an der \(Self.longWord)" }
        if number % 6 == 0 { event.days = ("2022-01-08", "2023-11-30") }
        if number % 10 == 4, number > 10 { event.disputes = "\((number - 7) / 3)a/\(number - 7)" }
        return event
    }

    @Test func looksRightAndOpensAtOnce() throws {
        let folder = try TemporaryDirectory()
        let (small, large) = (
            folder.path.appending("small.html").string, folder.path.appending("large.html").string
        )
        try Data(page(60, daysApart: 2.3)).write(to: URL(filePath: small))
        try Data(page(10_000, daysApart: 0.11)).write(to: URL(filePath: large))
        let pictures = ProcessInfo.processInfo.environment["REPORT_PICTURES"]
        let seen = try Program.run(
            "python3",
            ["-B", PythonEnvironment.script("look_at_report.py"), small, large, "10000"],
            environment: pictures.map { ["REPORT_PICTURES": $0] } ?? [:])
        #expect(seen.status == 0, "\(seen.errors)")
        print(seen.output)
    }
}
