import EventLog
import Foundation

/// An event as a test makes it up.
struct SampleEvent {
    struct Party {
        var name: String
        var country: String?
        var sector: String?
    }

    var type = "CONSULT"
    var mode: String?
    var status = "occurred"
    var actors: [Party] = []
    var recipients: [Party] = []
    var days: ClosedRange<String>?
    var place: Party?
    var speaker: String?
    var text = ""

    /// The `data` of its line.
    var data: [UInt8] {
        let object: [String: Any?] = [
            "type": type, "mode": mode, "status": status, "actors": actors.map(\.object),
            "recipients": recipients.map(\.object),
            "when": days.map { ["begin": $0.lowerBound, "end": $0.upperBound] },
            "where": place.map { ["text": $0.name, "country": $0.country] as [String: Any?] },
            "attribution": speaker.map { ["speaker": $0] }, "text": text,
        ]
        let encoded = try? JSONSerialization.data(
            withJSONObject: object.compactMapValues(\.self), options: .sortedKeys)
        return Array(encoded ?? Data())
    }
}

extension SampleEvent.Party {
    fileprivate var object: [String: Any] {
        ["name": name, "country": country, "sector": sector].compactMapValues(\.self)
    }
}

extension Verdict {
    /// The acceptance of an article with content `number` and these events; each is told of a
    /// happening of its own, or of the one of `happenings` in its place.
    static func article(
        _ number: Int, _ events: [SampleEvent], headline: String? = nil,
        published: String? = "2024-05-14", replaces: Int? = nil, path: [UInt8]? = nil,
        happenings: [String?] = [], disputes: [String?] = []
    ) -> Verdict {
        let acceptance = Acceptance(
            format: "text", encoding: "utf-8", language: "de", published: published,
            headline: headline, agency: nil, paragraphs: 1, sentences: 1,
            events: events.map(\.data), coder: "0", lexicon: "0123456789abcdef")
        var verdict = Verdict(
            seen: .sample(number, path: path), outcome: .accepted(acceptance),
            replaces: replaces.map { article($0) }, supersedes: nil)
        verdict.links.events = events.indices.map { index in
            let told = happenings.indices.contains(index) ? happenings[index] : nil
            return EventLink(
                happening: told ?? "\(verdict.id)/\(index + 1)", telling: told == nil ? 1 : 2,
                disputes: disputes.indices.contains(index) ? disputes[index] : nil, because: [])
        }
        return verdict
    }
}
