import Articles
import EventCoding
import EventLog
import Foundation
import GermanText
import LinuxSystem
import SystemPackage
import TestSupport

@testable import Daemon

/// A log that a test writes line by line, sound or not.
final class WrittenLog {
    private let folder: TemporaryDirectory
    private var sequence: UInt64 = 0
    private var text = ""
    let segments: LogSegments

    init() throws {
        folder = try TemporaryDirectory()
        segments = LogSegments(active: folder.path.appending("events.jsonl"))
    }

    /// The id of the article with this number.
    static func article(_ number: Int) -> String {
        Digest(of: Array("Blatt \(number)".utf8)).identifier
    }

    /// Adds a line of this type; members of `data` are written as JSON.
    func add(_ type: String, id: String, data: String) throws {
        sequence += 1
        let line = """
            {"specversion":"1.0","type":"io.chronicled.\(type)","source":"/t","id":"\(id)",\
            "time":"2026-11-21T17:45:03.123456Z","sequence":"\(LogName.digits(sequence))",\
            "datacontenttype":"application/json","data":\(data)
            """
        let check = CRC32C.digits(CRC32C.checksum(Array(line.utf8)))
        text += "\(line),\"crc32c\":\"\(check)\"}\n"
        try put()
    }

    /// Adds the acceptance of an article, which may take another's place, and `events` of it.
    func accept(
        _ number: Int, replacing replaced: Int? = nil, published: String? = "2024-05-14",
        lines: Int? = nil, events: [String]
    ) throws {
        let replaces = replaced.map { "\"\(Self.article($0))\"" } ?? "null"
        let date = published.map { "\"\($0)\"" } ?? "null"
        let id = Self.article(number)
        try add(
            "article.accepted", id: id,
            data: """
                {"file":"blatt-\(number).txt","language":"de","published":\(date),\
                "headline":"Lage \(number)","agency":"dpa/AFP","events":\(lines ?? events.count),\
                "merges":0,"coder":"0.1.0","replaces":\(replaces)}
                """)
        for (ordinal, data) in events.enumerated() {
            try add("event", id: "\(id)/\(ordinal + 1)", data: data)
        }
    }

    /// Adds a verdict without events.
    func judge(_ kind: String, of article: Int? = nil, replacing replaced: Int) throws {
        let original = article.map { "\"of\":\"\(Self.article($0))\"," } ?? ""
        try add(
            "article.\(kind)", id: "v\(sequence)",
            data: "{\(original)\"replaces\":\"\(Self.article(replaced))\"}")
    }

    /// Adds the line that says that one happening is another.
    func merge(_ absorbed: String, into kept: String) throws {
        try add(
            "happening.merged", id: "merge/\(kept)/\(absorbed)",
            data: #"{"kept":"\#(kept)","absorbed":"\#(absorbed)","because":["names"]}"#)
    }

    /// Adds bytes that are no line.
    func add(bytes: String) throws {
        text += bytes
        try put()
    }

    /// Changes a digit of the last line's checksum.
    func damageLastLine() throws {
        text.removeLast(4)
        try add(bytes: "g\"}\n")
    }

    /// Seals the lines so far, which began with number `first`.
    func seal(first: UInt64) throws {
        try segments.active.rename(to: segments.sealedPath(first: first))
        text = ""
        try put()
    }

    private func put() throws {
        try Data(text.utf8).write(to: URL(filePath: segments.active.string))
    }

    /// What an export gives.
    func export(
        as format: ExportFormat, from first: String? = nil, to last: String? = nil,
        statuses: [Status]? = nil
    ) throws -> (text: String, report: LogExport.Report) {
        let selection = ExportSelection(
            from: first.flatMap(PublicationDate.init(iso8601:)),
            to: last.flatMap(PublicationDate.init(iso8601:)),
            statuses: statuses ?? format.usualStatuses)
        let path = folder.path.appending("exported")
        let report = try LogExport(of: segments, as: format, selection).write(toFile: path)
        return (try String(contentsOfFile: path.string, encoding: .utf8), report)
    }

    /// The ids of the events that an export gives.
    func exported(
        from first: String? = nil, to last: String? = nil, statuses: [Status]? = nil
    ) throws -> [String] {
        try export(as: .jsonl, from: first, to: last, statuses: statuses).text
            .split(separator: "\n").map { line in
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
                return ((object as? [String: Any])?["id"] as? String) ?? ""
            }
    }
}

extension Event {
    /// A visit.
    static func visit(
        actor: String = "Henrik Solberg", status: Status = .occurred, days: ClosedRange<Int>? = nil
    ) -> Event {
        let trigger = Trigger(text: "besucht", lemma: "besuchen", span: 68..<75)
        return Event(
            type: .consult, mode: "visit", contexts: ["diplomatic", "military"], status: status,
            actors: [
                Actor(
                    name: actor, country: "NOR", sector: .government, title: "Minister",
                    text: "Minister \(actor)", span: 0..<18),
                Actor(
                    name: "Bewaffnete; viele", country: nil, sector: nil, title: nil, text: "sie",
                    span: 20..<23),
            ],
            recipients: [
                Actor(
                    name: "Lettland", country: "LVA", sector: nil, title: nil, text: "Lettland",
                    span: 59..<67)
            ],
            when: days.map { days in
                Occasion(
                    text: "im Mai", value: "2024-05", begin: day(days.lowerBound),
                    end: day(days.upperBound), span: 49..<58)
            },
            place: Place(text: "Riga", country: "LVA", latitude: 56.95, longitude: 24.1),
            attribution: Attribution(
                speaker: "sein Büro", country: nil, cue: "nach Angaben", kind: .indirect),
            trigger: trigger, rule: "besuchen-1", sentence: 3, text: "Er \"besucht\" …")
    }

    /// The day of May 2024 with this number.
    private static func day(_ number: Int) -> CalendarDate {
        CalendarDate(dayNumber: 19_843 + number)
    }

    /// The data of its line in the log, with `links` behind the rest.
    func data(links: String = "") -> String {
        let data = String(decoding: encodedData(article: "a"), as: UTF8.self)
        return links.isEmpty ? data : data.dropLast() + "," + links + "}"
    }
}
