import GermanText

extension Analysis {
    /// The phrase before phrase `index` and before a name in the genitive that stands between preposition and
    /// noun: `beim Besuch von Polens Präsident`.
    func phrase(before index: Int) -> Int? {
        let isOwned = index > 0 && phrases[index - 1].genitiveOf == index
        let before = isOwned ? index - 2 : index - 1
        return before >= 0 ? before : nil
    }
}

/// The phrases that belong to a noun: its genitives and the prepositions right behind it.
struct Neighbours {
    /// The most phrases behind a noun that are looked at.
    private static let reach = 6

    private let analysis: Analysis
    private let noun: Int
    private let genitives: [Int]
    private let behind: [(preposition: String, phrases: [Int])]

    init(_ noun: Int, _ analysis: Analysis) {
        self.analysis = analysis
        self.noun = noun
        var genitives: [Int] = []
        if noun > 0, analysis.phrases[noun - 1].genitiveOf == noun { genitives.append(noun - 1) }
        var behind: [(String, [Int])] = []
        var end = analysis.phrases[noun].tokens.upperBound
        var index = noun + 1
        while index < analysis.phrases.count, index <= noun + Self.reach {
            let phrase = analysis.phrases[index]
            if phrase.genitiveOf == index + 1 {
                index += 1
                continue
            }
            let joins = phrase.joinedTo != nil && phrase.extent.lowerBound == end + 1
            guard phrase.extent.lowerBound == end || joins else { break }
            if phrase.genitiveOf == noun || joins && genitives.contains(phrase.joinedTo ?? -1) {
                genitives.append(index)
            } else if joins, let head = phrase.joinedTo,
                let place = behind.lastIndex(where: { $0.1.contains(head) })
            {
                behind[place].1.append(index)
            } else if Self.repeats(index, analysis) {
                if let place = behind.indices.last { behind[place].1.append(index) }
            } else if let preposition = phrase.preposition {
                behind.append((preposition, [index]))
            } else if phrase.genitiveOf == nil, !phrase.isTime {
                break
            }
            end = phrase.tokens.upperBound
            index += 1
        }
        self.genitives = genitives
        self.behind = behind
        chainEnd = end
    }

    /// Whether the phrase is the name of whom one of the two before it tells: `dem Präsidenten
    /// Spaniens Juan Pérez`.
    private static func repeats(_ index: Int, _ analysis: Analysis) -> Bool {
        let phrase = analysis.phrases[index]
        guard phrase.preposition == nil, phrase.genitiveOf == nil, let entity = phrase.entity
        else { return false }
        return (max(0, index - 2)..<index).contains { analysis.phrases[$0].entity == entity }
    }

    /// The token behind the last phrase that belongs to the noun.
    let chainEnd: Int

    /// The phrases in `slot` of the noun.
    func phrases(in slot: EventEntry.Slot) -> [Int] {
        switch slot {
        case .genitive: genitives
        case .preposition(let preposition):
            behind.filter { $0.preposition == preposition }.flatMap(\.phrases)
        default: []
        }
    }
}
