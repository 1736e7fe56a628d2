import Articles
import EventLog
import Foundation
import LinuxSystem

/// An article of a log and its events, which are told again with other days and names.
struct ArticleTemplate {
    private let name: String
    private let published: PublicationDate?
    private let headline: String?
    private let fingerprint: Fingerprint?
    private(set) var events: [EventTemplate] = []

    /// The day of publication, counted from 1970-01-01; 0 when the article has none.
    var day: Int { published?.first.dayNumber ?? 0 }

    /// The articles of the log at `path`.
    static func read(_ path: String) throws -> [ArticleTemplate] {
        var templates: [ArticleTemplate] = []
        let lines = try Data(contentsOf: URL(fileURLWithPath: path)).split(
            separator: UInt8(ascii: "\n"))
        for line in lines {
            let line = try LogLine(parsing: Array(line))
            if line.type == .event {
                templates[templates.count - 1].events.append(try EventTemplate(line.data))
            } else if let verdict = try? line.verdict(), verdict.type == .accepted {
                templates.append(ArticleTemplate(verdict))
            }
        }
        return templates
    }

    private init(_ verdict: RecordedVerdict) {
        name = verdict.id
        published = verdict.print.published.flatMap(PublicationDate.init(iso8601:))
        headline = verdict.print.headline
        fingerprint = verdict.print.fingerprint
    }

    /// The acceptance of copy `number`, later by so many periods, with other wording and in which every
    /// person has another surname.
    func copied(_ number: Int) -> Verdict {
        let content = Digest(of: Array("\(name) \(number)".utf8))
        let days = number * Feed.daysOfPeriod
        let acceptance = Acceptance(
            format: "text", encoding: "utf-8", language: "de",
            published: published?.first.adding(days: days).description, headline: headline,
            agency: nil, paragraphs: 1, sentences: events.count,
            fingerprint: fingerprint.flatMap { Self.changed($0, by: content) },
            events: events.map { $0.copied(number, article: content.identifier) },
            coder: "benchmark", lexicon: "")
        return Verdict(
            seen: SeenFile(
                file: DroppedFile(root: "/benchmark", path: Array("\(number)/\(name)".utf8)),
                identity: FileIdentity(
                    device: 1, inode: content.bytes.prefix(7).reduce(0) { $0 << 8 | UInt64($1) },
                    size: 1, mtimeNs: 1, ctimeNs: 1),
                isSettled: true, content: content),
            outcome: .accepted(acceptance), replaces: nil, supersedes: nil)
    }

    /// What is unlike `fingerprint` and any other that is changed by another digest.
    private static func changed(_ fingerprint: Fingerprint, by digest: Digest) -> Fingerprint? {
        let bytes = fingerprint.bytes.enumerated().map { place, byte in
            place < Fingerprint.count ? byte ^ digest.bytes[place % digest.bytes.count] : byte
        }
        return Fingerprint(bytes: bytes)
    }
}
