import Articles
import EventCoding
import GermanText

/// The fields of an expected and a coded event side by side.
struct GoldenFields {
    private let expected: GoldenEvent
    private let coded: Event

    init(_ expected: GoldenEvent, _ coded: Event) {
        self.expected = expected
        self.coded = coded
    }

    /// Each field that differs: its name, what is expected, and what the coder told.
    var differences: [String] {
        fields.filter { $0.expected.lowercased() != $0.coded.lowercased() }.map { field in
            "\(field.name) of “\(expected.trigger)”: "
                + "expected \(field.expected), got \(field.coded)"
        }
    }

    /// How many fields agree.
    var agreements: Int { fields.count - differences.count }

    /// Whether a word of the expected trigger is one of the coded event's triggers.
    var sharesTrigger: Bool {
        let words = Set(triggers.flatMap { $0.lowercased().split(separator: " ") })
        return !words.isDisjoint(with: expected.trigger.lowercased().split(separator: " "))
    }

    private var triggers: [String] { [coded.trigger.text] + coded.mentions.map(\.text) }

    private typealias Field = (name: String, expected: String, coded: String)

    private var fields: [Field] {
        act + side("actor", expected.actors, coded.actors)
            + side("recipient", expected.recipients, coded.recipients) + circumstances
    }

    private var act: [Field] {
        [
            ("type", expected.type, coded.type.rawValue),
            ("mode", shown(expected.mode), shown(coded.mode)),
            ("status", expected.status, coded.status.rawValue),
            ("contexts", list(expected.contexts), list(toldContexts)),
            (
                "trigger", expected.trigger,
                sharesTrigger ? expected.trigger : triggers.joined(separator: " and ")
            ),
        ]
    }

    /// Those of the expected contexts that the coder tells.
    private var toldContexts: [String] {
        expected.contexts.filter(coded.contexts.contains)
    }

    /// Names, countries and sectors of one side; names alone when not as many are told.
    private func side(_ name: String, _ expected: [GoldenActor], _ coded: [Actor]) -> [Field] {
        let names = (
            name: "\(name) names", expected: list(expected.map { plain($0.name) }),
            coded: list(coded.map { plain($0.name) })
        )
        guard expected.count == coded.count else { return [names] }
        return [
            names,
            (
                "\(name) countries", list(expected.map { shown($0.country) }),
                list(coded.map { shown($0.country) })
            ),
            (
                "\(name) sectors", list(expected.map { shown($0.sector) }),
                list(coded.map { shown($0.sector?.rawValue) })
            ),
            (
                "\(name) counts", list(expected.map { shown($0.count.map(String.init)) }),
                list(coded.map { shown(($0.count?.number).map(String.init)) })
            ),
        ]
    }

    private var circumstances: [Field] {
        [
            (
                "when", shown(expected.when.map { "\($0.begin) to \($0.end)" }),
                shown(coded.when.map { "\($0.begin) to \($0.end)" })
            ),
            (
                "where", shown(expected.place.map { "\($0.name) (\(shown($0.country)))" }),
                shown(coded.place.map { "\($0.text) (\(shown($0.country)))" })
            ),
            (
                "attribution", shown(expected.attribution.map { bare($0.speaker) }),
                shown(coded.attribution.map { bare($0.speaker) })
            ),
            (
                "via", shown(expected.attribution?.via.map(bare)),
                shown(coded.attribution?.via.map(bare))
            ),
        ]
    }

    // MARK: How a value is shown

    private func shown(_ value: String?) -> String { value ?? "–" }

    private func list(_ values: [String]) -> String {
        values.isEmpty ? "–" : values.joined(separator: " + ")
    }

    /// A name without its article, which may be told or not.
    private func plain(_ name: String) -> String {
        let words = name.split(separator: " ")
        guard words.count > 1, Self.articles.contains(words[0].lowercased()) else { return name }
        return words.dropFirst().joined(separator: " ")
    }

    /// A name without its article and without the endings of adjectives, which go with the article.
    private func bare(_ name: String) -> String {
        plain(name).split(separator: " ").map { word in
            let ending = ["er", "es", "en", "e"].first { word.hasSuffix($0) && word.count > 4 }
            return String(word.dropLast(ending?.count ?? 0))
        }.joined(separator: " ")
    }

    private static let articles: Set<String> = ["der", "die", "das", "ein", "eine"]
}

extension Event {
    /// The event in short, as ``GoldenEvent/summary`` has it.
    var summary: String {
        let sides = [actors, recipients].map { side in
            side.isEmpty ? "–" : side.map(\.name).joined(separator: " + ")
        }
        let kind = "\(type.rawValue)\(mode.map { "/\($0)" } ?? "")"
        return "\(kind) \(sides[0]) > \(sides[1]), \(status.rawValue)"
    }
}
