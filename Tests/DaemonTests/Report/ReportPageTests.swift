import Control
import EventLog
import Foundation
import TestSupport
import Testing

@testable import Daemon

/// What a report says.
@Suite struct ReportPageTests {
    private func page(
        _ found: [SearchReply], limit: Int = 100, actor: String? = nil,
        articles: [String: ReportedArticle] = [:]
    ) -> String {
        var parameters = SearchParameters()
        parameters.actor = actor
        let question = ReportQuestion(
            parameters, limit: limit, made: "2026-11-22T19:04:05.000001Z", host: "rechner")
        let page = ReportPage(
            question, ReportCollection(found, limit: limit), articles: articles)
        return String(decoding: page.html, as: UTF8.self)
    }

    @Test func saysWhatWasAskedAndFound() {
        let page = page([SearchReply(), SearchReply(id: "b/1", day: "2024-05-20")], actor: "NOR")
        #expect(page.contains("<h1>Report of happenings: actor NOR</h1>"))
        #expect(page.contains("rechner on 2026-11-22 19:04 UTC"))
        #expect(page.contains("<dt>Happenings</dt><dd>2</dd>"))
        #expect(page.contains("<dd>2024-05-14 to 2024-05-20</dd>"))
        #expect(!page.contains("Cut off"))
    }

    @Test func saysWhatIsMissing() {
        let found = (1...3).map { SearchReply(id: "a/\($0)") }
        #expect(page(found, limit: 2).contains("more happenings than the 2 that were to be"))
        #expect(page([]).contains("Nothing in the log is as was asked for."))
    }

    @Test func aDenialStaysADenialAndAWordItsSpeakers() {
        var denial = SampleEvent()
        denial.status = "denied"
        denial.speaker = "sein Büro"
        denial.disputes = "a/1"
        let page = page([SearchReply(), SearchReply(denial, id: "b/1", day: "2024-05-15")])
        #expect(
            page.contains(
                """
                <b>denied</b>, says sein Büro<br>in dispute with \
                <a href="#a/1">CONSULT 2024-05-14?</a>
                """))
        #expect(page.contains("<dt>Only denied</dt><dd>1</dd>"))
        #expect(page.contains("2 happenings: 1 cooperation, 0 conflict, 1 planned or denied"))
        #expect(
            page.contains("<dt>Told to have occurred</dt><dd>1: 1 cooperation, 0 conflict</dd>"))
        #expect(!page.contains("only on somebody’s word"))
    }

    @Test func aWordThatNoArticleConfirmsIsCounted() {
        var word = SampleEvent()
        word.speaker = "Belta"
        let found = [word, SampleEvent(), word].enumerated().map { number, event in
            SearchReply(event, id: "\(number)/1", happening: number == 2 ? "1/1" : "\(number)/1")
        }
        #expect(page(found).contains("<dt>Of these, only on somebody’s word</dt><dd>1</dd>"))
    }

    @Test func whatTellingsSayDifferentlyIsToldSeparately() {
        var plan = SampleEvent()
        plan.status = "planned"
        var word = SampleEvent()
        word.speaker = "Belta"
        let found = [plan, SampleEvent(), word].enumerated().map { number, event in
            SearchReply(event, id: "\(number)/1", happening: "h", tellings: 3)
        }
        #expect(
            page(found).contains(
                "1× <b>planned</b><br>2× occurred, in 1 says Belta<td role=cell><td role=cell>3×"))
    }

    @Test func manyHappeningsStandInSeveralTables() {
        let found = (0..<700).map { number in
            SearchReply(id: "\(number)/1", day: number < 100 ? "2024-01-05" : "2024-03-07")
        }
        let tables = HappeningTable.tables(
            of: ReportCollection(found, limit: 700).happenings, by: .month)
        #expect(
            tables.map(\.title) == [
                "2024-01", "2024-03, 1 of 3", "2024-03, 2 of 3", "2024-03, 3 of 3",
            ])
        #expect(tables.map(\.happenings.count) == [100, 250, 250, 100])
        let few = (1...9).map { SearchReply(id: "\($0)/1", day: "202\($0)-01-05") }
        #expect(
            HappeningTable.tables(of: ReportCollection(few).happenings, by: .month).map(\.title)
                == ["2021-01 to 2029-01"])
    }

    @Test func strangersWriteNoMarkup() {
        var hostile = SampleEvent()
        let text = "<img src=http://example.org/x onerror=alert(1)>\"'&"
        hostile.actors = [(text, nil)]
        hostile.recipients = [(text, nil)]
        hostile.place = text
        hostile.speaker = text
        let page = page([SearchReply(hostile, id: "<script>/1")])
        #expect(!page.contains("<img") && !page.contains("<script"))
        #expect(page.contains("&lt;img src=http://example.org/x onerror=alert(1)&gt;&quot;&#39;"))
        #expect(page.contains(#"content="default-src 'none'; style-src 'unsafe-inline'""#))
    }

    @Test func articlesAreLinkedTo() throws {
        let article = try #require(
            ReportedArticle(verdict: verdict(file: "Bär & Co/1 ä.txt", after: "keep")))
        let page = page([SearchReply(id: "a/1"), SearchReply(id: "b/1")], articles: ["a": article])
        #expect(
            page.contains(
                "<a href=\"file:///srv/in/B%C3%A4r%20%26%20Co/1%20%C3%A4.txt\">Lage &lt;1&gt;</a>"))
        #expect(page.contains("><span>a.txt</span></tr>"))
    }

    @Test func aFileIsSoughtWhereItWasPut() throws {
        #expect(
            try #require(ReportedArticle(verdict: verdict(file: "a.txt", after: "move"))).link
                == "file:///srv/done/a.txt")
        #expect(
            try #require(ReportedArticle(verdict: verdict(file: "a.txt", after: "delete"))).link
                == nil)
    }

    private func verdict(file: String, after: String) throws -> JSONBytes {
        let line = """
            {"specversion":"1.0","type":"io.chronicled.article.accepted","source":"/t","id":"a",\
            "time":"2026-11-21T17:45:03.123456Z","sequence":"\(LogName.digits(1))",\
            "datacontenttype":"application/json","data":{"root":"/srv/in","file":"\(file)",\
            "identity":{"device":1,"inode":2,"size":3,"mtimeNs":4,"ctimeNs":5,"settled":true},\
            "content":null,"headline":"Lage <1>","published":"2024-05-14","after":"\(after)"}
            """
        let check = CRC32C.digits(CRC32C.checksum(Array(line.utf8)))
        return JSONBytes(trusting: Array("\(line),\"crc32c\":\"\(check)\"}".utf8))
    }
}
