import Articles
import EventIndex
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport

/// A log and its index, written as the daemon writes them, of articles whose events are given.
final class Chronicle {
    let directory: TemporaryDirectory
    let segments: LogSegments
    let index: EventIndex

    private let log: EventLog
    private var count = 0

    init() throws {
        directory = try TemporaryDirectory()
        segments = LogSegments(active: directory.path.appending("events.jsonl"))
        log = try EventLog(path: segments.active, source: "/chronicled/test", checked: nil)
        index = try EventIndex(
            path: directory.path.appending("index.sqlite"), log: segments, synced: log.synced)
    }

    /// What is logged of an event's links.
    struct Link: Equatable {
        var happening: String
        var telling: Int
        var disputes: String?
        var because: [String]
    }

    /// Logs an article and returns the links of its events.
    @discardableResult func tell(_ article: ToldArticle) throws -> [Link] {
        try tell([article])[0]
    }

    /// Logs articles before the index takes any of them in.
    func tell(_ articles: [ToldArticle]) throws -> [[Link]] {
        var backlog = IndexBacklog()
        var links: [[Link]] = []
        for article in articles {
            links.append(try file(article, &backlog).events.map(Link.init))
        }
        try log.flush()
        try index.update { try backlog.takeIn(through: log.synced, $0) }
        return links
    }

    /// Decides on an article and stages its lines; what it leaves in `backlog` is not in the index.
    func file(_ article: ToldArticle, _ backlog: inout IndexBacklog) throws -> ArticleLinks {
        count += 1
        let verdict = article.verdict(count)
        let time = Timestamp.text(nanoseconds: Int64(count) * 1_000_000)
        return try index.lookUpBetweenChanges {
            let (linked, _) = try backlog.add(
                verdict, line: log.nextSequence, time: time, in: $0)
            log.stage(linked.records, time: time)
            return linked.links
        }
    }

    /// Logs articles as a program did that knew no happenings.
    func tellUnlinked(_ article: ToldArticle) throws {
        count += 1
        log.stage(article.verdict(count).records, time: Timestamp.text(nanoseconds: 0))
        try log.flush()
    }

    /// An index made of the log alone.
    func rebuilt() throws -> EventIndex {
        try EventIndex(
            path: directory.path.appending("rebuilt-\(count).sqlite"), log: segments,
            synced: log.synced)
    }

    func lines() throws -> [[UInt8]] {
        try Data(contentsOf: URL(fileURLWithPath: segments.active.string)).split(
            separator: UInt8(ascii: "\n")
        ).map { Array($0) }
    }
}

extension Chronicle.Link {
    init(_ link: EventLink) {
        self.init(
            happening: link.happening, telling: link.telling, disputes: link.disputes,
            because: link.because)
    }
}

/// An article as its lines tell it.
struct ToldArticle {
    var name = ""
    var published: String?
    var events: [ToldEvent]
    var fingerprint: Fingerprint?
    var replaces: String?
    var path: String?

    /// The id it gets.
    var id: String { Digest(of: Array(name.utf8)).identifier }

    func verdict(_ number: Int) -> Verdict {
        let acceptance = Acceptance(
            format: "text", encoding: "utf-8", language: "de", published: published,
            headline: "Bericht \(name)", agency: nil, paragraphs: 1, sentences: events.count,
            fingerprint: fingerprint, events: events.map { $0.data(article: id) }, coder: "0",
            lexicon: "0123456789abcdef")
        return Verdict(
            seen: SeenFile(
                file: DroppedFile(root: "/srv/incoming", path: Array((path ?? name).utf8)),
                identity: FileIdentity(
                    device: 7, inode: UInt64(number), size: 10, mtimeNs: 1, ctimeNs: 2),
                isSettled: true, content: Digest(of: Array(name.utf8))),
            outcome: .accepted(acceptance), replaces: replaces, supersedes: nil)
    }
}

/// An event as its line tells it.
struct ToldEvent {
    var type = "CONSULT"
    var mode: String? = "visit"
    var status = "occurred"
    var actors = ["Alexander Lukaschenko/BLR/GOV"]
    var recipients = ["China/CHN/GOV"]
    var begin: String?
    var end: String?
    var place: String?
    var text = "Der Staatschef besuchte das Nachbarland."

    func data(article: String) -> [UInt8] {
        var object: [String: Any] = [
            "article": article, "type": type, "mode": mode ?? NSNull(), "status": status,
            "actors": actors.map(Self.party), "recipients": recipients.map(Self.party),
            "when": NSNull(), "where": NSNull(), "attribution": NSNull(), "text": text,
        ]
        if let begin { object["when"] = ["begin": begin, "end": end ?? begin] }
        if let place {
            let parts = place.split(separator: "/").map(String.init)
            object["where"] = [
                "text": parts[0], "country": parts[1], "latitude": Self.degrees(parts, 2),
                "longitude": Self.degrees(parts, 3),
            ]
        }
        let data = try? JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
        return data.map { Array($0) } ?? []
    }

    private static func degrees(_ parts: [String], _ index: Int) -> Any {
        parts.count > index ? Double(parts[index]) as Any : NSNull()
    }

    private static func party(_ text: String) -> [String: Any] {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        return [
            "name": parts[0], "country": parts[1].isEmpty ? NSNull() : parts[1],
            "sector": parts[2].isEmpty ? NSNull() : parts[2],
        ]
    }
}
