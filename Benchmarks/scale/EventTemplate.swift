import Articles
import Foundation

/// The `data` of an event with gaps for what copies change, so that a copy costs next to nothing
/// beside what is measured.
struct EventTemplate {
    private enum Piece {
        case text([UInt8])
        case article
        case copy
        case day(PublicationDate)
    }

    /// What stands for a gap until the text is cut there: an escape that JSON texts do not hold.
    private static let mark = "\u{E000}"

    private let pieces: [Piece]

    /// Makes a template of an event's `data`, without its links.
    init(_ data: [UInt8]) throws {
        guard var event = try JSONSerialization.jsonObject(with: Data(data)) as? [String: Any]
        else { throw CocoaError(.coderReadCorrupt) }
        for link in ["happening", "telling", "disputes", "because"] { event[link] = nil }
        event["article"] = Self.mark + "article" + Self.mark
        for side in ["actors", "recipients"] { event[side] = Self.renamed(event[side]) }
        if var when = event["when"] as? [String: Any] {
            for day in ["begin", "end"] {
                when[day] = (when[day] as? String).map { Self.mark + $0 + Self.mark }
            }
            event["when"] = when
        }
        let text = String(
            decoding: try JSONSerialization.data(
                withJSONObject: event, options: .withoutEscapingSlashes), as: UTF8.self)
        pieces = text.components(separatedBy: Self.mark).map { part in
            switch part {
            case "article": .article
            case "copy": .copy
            default: PublicationDate(iso8601: part).map(Piece.day) ?? .text(Array(part.utf8))
            }
        }
    }

    private static func renamed(_ parties: Any?) -> Any {
        (parties as? [[String: Any]] ?? []).map { party in
            var party = party
            if let name = party["name"] as? String, name.contains(" ") {
                party["name"] = name + "-" + mark + "copy" + mark
            }
            return party
        }
    }

    /// The `data` in copy `number`, in which `article` tells of it.
    func copied(_ number: Int, article: String) -> [UInt8] {
        var data: [UInt8] = []
        for piece in pieces {
            switch piece {
            case .text(let text): data += text
            case .article: data += Array(article.utf8)
            case .copy: data += Array(String(number).utf8)
            case .day(let day):
                let days = number * Feed.daysOfPeriod
                data += Array(day.first.adding(days: days).description.utf8)
            }
        }
        return data
    }
}
