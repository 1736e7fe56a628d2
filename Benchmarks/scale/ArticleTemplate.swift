import Articles
import EventLog
import Foundation
import LinuxSystem

/// An article of a log and its events, which are told again with other days and names.
struct ArticleTemplate {
    let name: String
    let published: String?
    var events: [[String: Any]] = []

    /// How many days one copy is later than the one before: no multiple of a week or a month.
    private static let daysBetweenCopies = 37

    /// The articles of the log at `path`.
    static func read(_ path: String) throws -> [ArticleTemplate] {
        var templates: [ArticleTemplate] = []
        let lines = try Data(contentsOf: URL(fileURLWithPath: path)).split(
            separator: UInt8(ascii: "\n"))
        for line in lines {
            guard let line = try JSONSerialization.jsonObject(with: line) as? [String: Any],
                let data = line["data"] as? [String: Any]
            else { continue }
            switch line["type"] as? String {
            case RecordType.accepted.rawValue:
                templates.append(
                    ArticleTemplate(
                        name: line["id"] as? String ?? "", published: data["published"] as? String)
                )
            case RecordType.event.rawValue:
                templates[templates.count - 1].events.append(data)
            default: continue
            }
        }
        return templates
    }

    /// The acceptance of copy `number`, later by so many times the days between copies, in which every
    /// person has another surname.
    func copied(_ number: Int) -> Verdict {
        let days = number * Self.daysBetweenCopies
        let content = Digest(of: Array("\(name) \(number)".utf8))
        let copies = events.map { event -> [UInt8] in
            var event = event
            event["article"] = content.identifier
            for link in ["happening", "telling", "disputes", "because"] { event[link] = nil }
            for side in ["actors", "recipients"] { event[side] = renamed(event[side], number) }
            if var when = event["when"] as? [String: Any] {
                for day in ["begin", "end"] { when[day] = later(when[day] as? String, days) }
                event["when"] = when
            }
            let data = try? JSONSerialization.data(withJSONObject: event)
            return data.map { Array($0) } ?? []
        }
        let acceptance = Acceptance(
            format: "text", encoding: "utf-8", language: "de", published: later(published, days),
            headline: nil, agency: nil, paragraphs: 1, sentences: events.count, events: copies,
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

    private func renamed(_ parties: Any?, _ number: Int) -> Any {
        (parties as? [[String: Any]] ?? []).map { party in
            var party = party
            if let name = party["name"] as? String, name.contains(" ") {
                party["name"] = "\(name)-\(number)"
            }
            return party
        }
    }

    private func later(_ day: String?, _ days: Int) -> String? {
        guard let day, let date = PublicationDate(iso8601: day) else { return nil }
        return date.first.adding(days: days).description
    }
}
