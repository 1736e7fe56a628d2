import EventIndex

/// An event with what is known of it besides.
struct Told {
    let event: SampleEvent
    let id: String
    let sequence: Int
    let headline: String
    let isHeld: Bool
    /// The day that it is listed under.
    let listed: String

    /// Whether a plain look says that it is asked for by `question`.
    func fits(_ question: QueryText) -> Bool {
        let kind = question.type?.split(separator: ":").map(String.init) ?? []
        let begin = listed
        let end = event.days?.upperBound ?? begin
        return isHeld
            && (kind.isEmpty || kind[0] == event.type)
            && (kind.count < 2 || kind[1] == event.mode)
            && question.actor.map { Told.has(event.actors, $0) } ?? true
            && question.recipient.map { Told.has(event.recipients, $0) } ?? true
            && question.status.map { $0 == event.status } ?? true
            && question.from.map { end >= MadeUp.first($0) } ?? true
            && question.to.map { begin <= MadeUp.last($0) } ?? true
            && question.place.map { place in event.place.map { Told.has([$0], place) } ?? false }
                ?? true
            && question.speaker.map { Told.has(event.speaker ?? "", $0) } ?? true
            && question.words.allSatisfy { isSaid($0) }
    }

    private func isSaid(_ word: String) -> Bool {
        let texts =
            [headline, event.text, event.place?.name, event.speaker].compactMap(\.self)
            + (event.actors + event.recipients).map(\.name)
        return texts.contains { Told.has($0, word) }
    }

    /// The words of all texts that are made up here.
    private static let known = Dictionary(
        (MadeUp.names + MadeUp.places + MadeUp.speakers + MadeUp.sentences + MadeUp.headlines
            + MadeUp.words).map { ($0, split($0)) }
    ) { first, _ in first }

    private static func tokens(_ text: String) -> [Substring] { known[text] ?? split(text) }

    private static func split(_ text: String) -> [Substring] {
        let plain: [Character: Character] = ["ä": "a", "ö": "o", "ü": "u"]
        let folded = String(text.lowercased().map { plain[$0] ?? $0 })
        return folded.split { !$0.isLetter && !$0.isNumber }.map { Substring(String($0)) }
    }

    private static func has(_ text: String, _ pattern: String) -> Bool {
        let (words, wanted) = (tokens(text), tokens(pattern))
        guard words.count >= wanted.count, let last = wanted.last,
            words.contains(where: { $0.hasPrefix(last) })
        else { return false }
        return (0...(words.count - wanted.count)).contains { start in
            zip(words[start...], wanted).enumerated().allSatisfy { position, pair in
                pattern.hasSuffix("*") && position == wanted.count - 1
                    ? pair.0.hasPrefix(pair.1) : pair.0 == pair.1
            }
        }
    }

    private static func has(_ parties: [SampleEvent.Party], _ pattern: String) -> Bool {
        let codes = pattern.split(separator: ":").map(String.init)
        guard codes[0].count == 3, codes[0] == codes[0].uppercased() else {
            return parties.contains { has($0.name, pattern) }
        }
        return parties.contains { party in
            party.country == codes[0] && (codes.count == 1 || party.sector == codes[1])
        }
    }
}
