/// Finds the words that belong to the name of a speaker: genitives, appositions, names in quotation marks
/// and parentheses.
struct SpeakerExtent {
    /// The most tokens that parentheses behind a name may hold.
    private static let longestParenthesis = 14
    /// Prepositions whose phrases tell more of a document before them: `der Brief an den Rat`.
    private static let ofDocuments: Set<String> = ["an", "auf", "für", "über", "zu"]
    /// How many phrases behind an office are looked at for its holder's name.
    private static let fewPhrases = 3
    /// The most tokens that a name in quotation marks may have.
    private static let longestName = 8

    private let parsed: ParsedText
    private var text: TokenSequence { parsed.text }
    private var phrases: [NounPhrase] { parsed.phrases }

    init(_ parsed: ParsedText) { self.parsed = parsed }

    /// The tokens of phrase `index` with genitives, appositions, names in quotation marks and
    /// parentheses that belong to it.
    func tokens(of index: Int) -> Range<Int> {
        var start = phrases[index].tokens.lowerBound
        if index > 0, phrases[index - 1].genitiveOf == index {
            start = min(start, phrases[index - 1].tokens.lowerBound)
        }
        if start > 0, ["deren", "dessen"].contains(text.lower(start - 1)) { start -= 1 }
        var end = phrases[index].tokens.upperBound
        var next = index + 1
        while true {
            end = afterMarks(end, from: start)
            while next < phrases.count, phrases[next].tokens.lowerBound < end { next += 1 }
            guard next < phrases.count,
                belongs(next, to: index, at: end) || goesOn(with: next, at: end)
            else { break }
            end = phrases[next].tokens.upperBound
            next += 1
        }
        return start..<end
    }

    /// Whether phrase `next` goes on with the name that begins with `first` and has come to `end`.
    private func belongs(_ next: Int, to first: Int, at end: Int) -> Bool {
        let phrase = phrases[next]
        let members = first..<next
        guard phrase.extent.lowerBound >= end else { return false }
        let gap = phrase.extent.lowerBound - end
        if phrase.kind == .relative { return false }
        if gap == 0, let owned = phrase.genitiveOf, members.contains(owned) {
            return !(owned == first && isBareName(first)) && !isAddressee(phrase, behind: owned)
        }
        if gap == 0, !phrase.isTime, let preposition = phrase.preposition {
            if parsed.quoted[phrase.head], !parsed.quoted[phrase.tokens.lowerBound] {
                return false
            }
            return preposition == "von" || preposition == "aus"
                || Self.ofDocuments.contains(preposition) && isDocument(first, endingAt: end)
                || isOfOffice(preposition, next, behind: members, at: end)
        }
        if gap == 0, phrase.preposition == nil, isQuotedName(phrase) { return true }
        guard gap <= 1, phrase.preposition == nil else { return false }
        return phrase.apposedTo.map(members.contains) ?? false
            || phrase.joinedTo.map(members.contains) ?? false
            || gap == 1 && (isBareOffice(phrase, behind: first) || isHolder(next, of: first))
    }

    /// Whether the phrase tells more of an office before it: `Sprecher der Stadt für Umwelt`, `Sprecher
    /// bei Siemens`.
    private func isOfOffice(
        _ preposition: String, _ next: Int, behind members: Range<Int>, at end: Int
    ) -> Bool {
        switch preposition {
        case "für": members.contains { text.word(phrases[$0].head).role != nil }
        case "bei", "in":
            text.word(end - 1).role != nil
                && (phrases[next].entity != nil || isNamed(members, behind: next))
        default: false
        }
    }

    /// Whether the phrase is a document in which something stands, and nothing but its noun has been
    /// told up to `end`; behind a source such as `laut Bericht` the clause may go on.
    private func isDocument(_ index: Int, endingAt end: Int) -> Bool {
        phrases[index].tokens.upperBound == end && phrases[index].preposition == "in"
            && !text.word(phrases[index].head).cue.isDisjoint(with: [.source, .noun])
    }

    /// Whether one of `members` is named once more behind phrase `next`.
    private func isNamed(_ members: Range<Int>, behind next: Int) -> Bool {
        phrases[next...].dropFirst().prefix(Self.fewPhrases).contains {
            $0.apposedTo.map(members.contains) ?? false
        }
    }

    /// Whether phrase `next` between commas is the name of whoever holds the office `first`.
    private func isHolder(_ next: Int, of first: Int) -> Bool {
        let end = phrases[next].tokens.upperBound
        return text.text(phrases[next].tokens.lowerBound - 1) == "," && isBareName(next)
            && text.word(phrases[first].head).role != nil && phrases[first].name == nil
            && end < text.tokens.count && [",", "("].contains(text.text(end))
    }

    /// Whether only a slash or the full stop of a title such as `Dr.` parts the name from phrase `next`.
    private func goesOn(with next: Int, at end: Int) -> Bool {
        guard phrases[next].extent.lowerBound == end + 1, phrases[next].preposition == nil,
            parsed.sentence(of: end - 1) == parsed.sentence(of: end + 1)
        else { return false }
        return text.text(end) == "/" || text.text(end) == "." && isBareName(next)
    }

    /// Whether the phrase is a paper or agency that somebody else speaks to: `sagte der Minister der
    /// Zeitung`.
    private func isAddressee(_ phrase: NounPhrase, behind first: Int) -> Bool {
        guard let entity = phrase.entity, parsed.entities[entity].sector == .journalists,
            let office = text.word(phrases[first].head).role
        else { return false }
        return parsed.lexicon.roles.roles[office.role].sector != .journalists
    }

    /// Whether the phrase is a person's name alone, which takes no genitive behind it.
    private func isBareName(_ index: Int) -> Bool {
        let phrase = phrases[index]
        guard let entity = phrase.entity, phrase.determiner == nil, phrase.kind == .noun else {
            return false
        }
        return parsed.entities[entity].kind == .person && text.word(phrase.head).role == nil
            && phrase.tokens.allSatisfy { text.word($0).role == nil }
    }

    /// Whether the phrase is an office without an article behind a person's name and a comma.
    private func isBareOffice(_ phrase: NounPhrase, behind first: Int) -> Bool {
        phrase.determiner == nil && phrase.name == nil && phrase.isPlural != true
            && phrase.joinedTo == nil && text.text(phrase.tokens.lowerBound - 1) == ","
            && text.word(phrase.head).role != nil && isBareName(first)
    }

    private func isQuotedName(_ phrase: NounPhrase) -> Bool {
        text.isMark(phrase.tokens.lowerBound)
    }

    /// The token behind a closing quotation mark or parentheses at `end`.
    private func afterMarks(_ end: Int, from start: Int) -> Int {
        if parsed.quoted[end - 1],
            let mark = (start..<end).last(where: { parsed.mates[$0].map { $0 >= end } ?? false }),
            let mate = parsed.mates[mark], mate - mark <= Self.longestName
        {
            return mate + 1
        }
        guard end < text.tokens.count, text.isMark(end) else { return end }
        if let opening = parsed.mates[end], (start..<end).contains(opening) { return end + 1 }
        guard text.text(end) == "(",
            let close = (end..<min(end + Self.longestParenthesis, text.tokens.count)).first(where: {
                text.text($0) == ")"
            })
        else { return end }
        return close + 1
    }
}
