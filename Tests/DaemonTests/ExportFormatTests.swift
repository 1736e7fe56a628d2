import Control
import EventCoding
import Foundation
import TestSupport
import Testing

@testable import Daemon

/// What an event looks like in each form.
@Suite struct ExportFormatTests {
    private let log: WrittenLog

    init() throws {
        log = try WrittenLog()
    }

    private static let columns = [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
        "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors",
        "Actor Title", "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name",
        "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
        "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City",
        "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID",
        "Raw Placename", "Feature Type", "Source", "Publication Date", "Story People",
        "Story Organizations", "Story Locations", "Language", "Version",
    ]

    @Test func csvHasTheColumnsOfPolecat() throws {
        try log.accept(1, events: [Event.visit(days: 2...31).data()])
        let rows = try log.export(as: .csv).text.components(separatedBy: "\r\n")
        #expect(Self.columns.count == 40)
        #expect(rows.first == Self.columns.joined(separator: ","))
        let id = WrittenLog.article(1)
        let start = "\(id)/1,2024-05-02,CONSULT,visit,4.0,1,diplomatic;military,"
        #expect(rows.dropFirst().first?.hasPrefix(start) == true)
        #expect(rows.dropFirst(2) == [""])
    }

    @Test func valuesOfSeveralActorsStandInOneOrder() throws {
        let row = row(of: Event.visit())
        #expect(row["Actor Name"] == .text("Henrik Solberg;Bewaffnete, viele"))
        #expect(row["Actor Country"] == .text("NOR;"))
        #expect(row["Primary Actor Sector"] == .text("GOV;"))
        #expect(row["Actor Sectors"] == .text("GOV;"))
        #expect(row["Actor Title"] == .text("Minister;"))
        #expect(row["Actor Name Raw"] == .text("Minister Henrik Solberg;sie"))
        #expect(row["Recipient Name"] == .text("Lettland"))
        #expect(row["Recipient Sectors"] == .text(""))
    }

    @Test func whatTheLogDoesNotKnowStaysEmpty() throws {
        let row = row(of: Event.visit())
        let unknown = Self.columns.filter { [.text(nil), .text("")].contains(row[$0]) }
        #expect(
            unknown == [
                "Event Date", "Actor COW", "Wikipedia Actor ID", "Recipient COW",
                "Primary Recipient Sector", "Recipient Sectors", "Recipient Title",
                "Wikipedia Recipient ID", "City", "District", "Province", "GeoNames ID",
                "Feature Type", "Story People", "Story Organizations", "Story Locations",
            ])
        #expect(row["Latitude"] == .number(56.95) && row["Source"] == .text("dpa"))
    }

    private func row(of event: Event) -> [String: CSVRow.Cell] {
        let line = ExportLine(
            type: "io.chronicled.event", id: "a/1", time: "t", sequence: 1,
            data: .init(trusting: Array(event.data().utf8)))
        guard let event = try? line.data.decoded(as: ExportedEvent.self) else { return [:] }
        let article = ExportedArticle(
            published: "2024-05-14", headline: "Lage", agency: "dpa", language: "de",
            file: "a.txt", coder: "0.1.0")
        let entry = ExportEntry(
            line: line, event: event, article: article, happening: nil, disputes: nil)
        return Dictionary(
            uniqueKeysWithValues: PolecatColumn.all.map { ($0.name, $0.cell(entry)) })
    }

    @Test(arguments: [
        ("a,b", "\"a,b\""), ("sagte \"ja\"", "\"sagte \"\"ja\"\"\""), ("a\nb", "\"a\nb\""),
        ("a\r", "\"a\r\""), ("=1+1", "'=1+1"), ("+49", "'+49"), ("-x", "'-x"), ("@a", "'@a"),
        ("\t=1", "'\t=1"), ("\n=1", "\"'\n=1\""), ("=\"a\"", "\"'=\"\"a\"\"\""), ("a=1", "a=1"),
        ("'a", "'a"), ("Ä; b", "Ä; b"), ("", ""),
    ])
    func wordsInACellCanDoNoHarm(words: String, cell: String) {
        #expect(String(decoding: CSVRow.encode([.text(words)]), as: UTF8.self) == cell + "\r\n")
    }

    @Test func numbersStayNumbers() {
        let row = CSVRow.encode([.number(-3.5), .number(nil), .number(4)])
        #expect(String(decoding: row, as: UTF8.self) == "-3.5,,4\r\n")
    }

    @Test func ploverHasItsFieldsInTheirOrder() throws {
        try log.accept(1, events: [Event.visit(actor: "„=x“\u{7}\n\"", days: 2...31).data()])
        let line = try log.export(as: .plover).text
        let names = line.matches(of: #/[{,]"([a-z_]+)":/#).map { String($0.1) }
        let entity = [
            "code", "sector", "entity_text", "identifier_id", "identifier_text", "religion",
            "ethnicity", "office", "gender", "age", "raw_text", "entity_name", "wikidata_id",
            "wiki_description", "country_name", "sector_code", "other_sector_codes",
        ]
        let place = [
            "extracted_place", "resolved_place", "geonameid", "lat", "lon", "city", "district",
            "province", "country", "country_code", "feature_class", "feature_code", "resolution",
        ]
        let expected =
            ["id", "has_event", "date", "time", "enddate", "endtime", "actor"] + entity + entity
            + ["recipient"] + entity + ["event", "event_loc"] + place
            + ["event_text", "quad_code", "event_scale", "mode", "context", "link", "text"]
            + ["text_info", "sequence", "start", "end", "text_story", "cite_info", "corpus"]
            + ["citation", "url", "title", "language", "publication", "license", "copyright"]
            + ["coder", "codebook", "version", "coder", "coded_date", "coded_time", "comment"]
            + ["published", "status", "attribution", "speaker", "country", "via", "happening"]
            + ["telling", "disputes"]
        #expect(names == expected)
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        let actors = try #require(object?["actor"] as? [[String: Any]])
        #expect(actors.first?["entity_name"] as? String == "„=x“\u{7}\n\"")
        #expect(object?["date"] as? String == "2024-05-02")
        #expect(object?["enddate"] as? String == "2024-05-31")
        #expect(object?["coded_date"] as? String == "2026-11-21")
        #expect(object?["coded_time"] as? String == "17:45:03.123456Z")
    }

    @Test func jsonlIsTheDataAsItStands() throws {
        let data = Event.visit().data()
        try log.accept(1, events: [data])
        #expect(
            try log.export(as: .jsonl).text == """
                {"id":"\(WrittenLog.article(1))/1",\(data.dropFirst().dropLast()),\
                "published":"2024-05-14","headline":"Lage 1","file":"blatt-1.txt"}

                """)
    }
}
