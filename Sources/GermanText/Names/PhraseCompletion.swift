/// Adds to what a phrase says of somebody what the phrases beside it say: owners and appositions.
struct PhraseCompletion {
    /// The most phrases that an apposition may stand behind the head it explains.
    private static let reach = 6

    private let text: TokenSequence
    private let phrases: [NounPhrase]
    private let reader: PhraseReader

    init(_ text: TokenSequence, _ phrases: [NounPhrase], _ reader: PhraseReader) {
        self.text = text
        self.phrases = phrases
        self.reader = reader
    }

    /// Completes the readings of all phrases; owners from the back, so that theirs come first.
    ///
    /// Returns the phrase that each apposition explains.
    func complete(_ readings: inout [PhraseReading?]) -> [(phrase: Int, head: Int)] {
        for index in phrases.indices {
            readPart(&readings, index)
            readNamesake(&readings, index)
        }
        for index in phrases.indices.reversed() { addOwner(&readings, index) }
        var appositions: [(phrase: Int, head: Int)] = []
        for index in phrases.indices where mayBeApposition(index) {
            guard let head = joinApposition(&readings, index) else { continue }
            appositions.append((index, head))
        }
        return appositions
    }

    // MARK: Parts of a group

    /// Reads `einer der Minister` as one of those, `einige der Minister` as some.
    private func readPart(_ readings: inout [PhraseReading?], _ index: Int) {
        guard phrases[index].kind == .pronoun, index + 1 < phrases.count,
            phrases[index + 1].genitiveOf == index, let group = readings[index + 1],
            group.kind == .group
        else { return }
        let word = text.lower(phrases[index].head)
        let isOne = ["einer", "eine", "eines", "einem", "einen"].contains(word)
        guard isOne || ["einig", "viel", "mehrer", "wenig"].contains(where: word.hasBeginning)
        else {
            return
        }
        var part = group
        if isOne {
            part.kind = .person
            part.isPlural = false
        }
        part.resolution = .part
        readings[index] = part
    }

    /// Reads `Demokratische Partei Serbiens` as a party of that country, whoever else bears the name.
    private func readNamesake(_ readings: inout [PhraseReading?], _ index: Int) {
        guard var reading = readings[index], reading.kind == .organisation,
            reading.sector == .party, let name = reading.name, index + 1 < phrases.count,
            phrases[index + 1].genitiveOf == index, let owner = readings[index + 1],
            owner.kind == .country, let country = owner.country, country != reading.country
        else { return }
        reading.country = country
        reading.name = name + " " + text.text(phrases[index + 1].head)
        readings[index] = reading
    }

    // MARK: Owners

    private func addOwner(_ readings: inout [PhraseReading?], _ index: Int) {
        guard var reading = readings[index],
            reading.kind == .person && reading.title != nil || reading.kind == .group,
            reading.country == nil || reading.sector == nil
        else { return }
        for neighbour in [index - 1, index + 1] where phrases.indices.contains(neighbour) {
            let isGenitive = phrases[neighbour].genitiveOf == index
            guard isGenitive || isSource(neighbour, of: index),
                let owner = owner(neighbour, readings)
            else { continue }
            if !isGenitive, owner.kind == .person || owner.kind == .group { continue }
            reading.take(country: owner.country, .owner)
            if isGenitive, owner.kind != .country, owner.kind != .place {
                reading.sector = reading.sector ?? owner.sector
            }
        }
        readings[index] = reading
    }

    /// What is read in the owner, or in the owner of a thing that names nobody:
    /// `der Vorsitzende der Versammlung des Europarats`.
    private func owner(_ index: Int, _ readings: [PhraseReading?]) -> PhraseReading? {
        if let reading = readings[index] { return reading }
        if let attribute = reader.attribute(
            of: phrases[index].tokens, head: phrases[index].head)
        {
            return PhraseReading(kind: .country, country: attribute.country)
        }
        guard index + 1 < phrases.count, phrases[index + 1].genitiveOf == index else { return nil }
        return readings[index + 1]
    }

    /// Whether the phrase behind says by `von`, `in` or `aus` where the other belongs.
    private func isSource(_ index: Int, of owned: Int) -> Bool {
        guard index > owned, ["von", "in", "aus"].contains(phrases[index].preposition ?? ""),
            phrases[index].extent.lowerBound == phrases[owned].tokens.upperBound
        else { return false }
        return !(phrases[owned].determiner.map { text.has($0, .possessive) } ?? false)
    }

    // MARK: Appositions

    /// Joins `der Präsident, Hugo Chávez,`, `Hugo Chávez, der Präsident,` and `der Präsident der Republik
    /// Hugo Chávez`.
    /// The phrase explained.
    private func joinApposition(_ readings: inout [PhraseReading?], _ index: Int) -> Int? {
        let phrase = phrases[index]
        guard phrase.joinedTo == nil || isEnclosed(phrase) else { return nil }
        let alone = readings[index] ?? (isClosed(phrase) ? reader.apposedName(phrase) : nil)
        guard let reading = alone, reading.kind == .person else { return nil }
        if !reading.isNamed { readForeignName(&readings, before: index) }
        guard let head = head(of: index, isNamed: !reading.isNamed, readings),
            let other = readings[head],
            reading.title == nil || other.title == nil || isNameOf(other, head, reading, index)
        else { return nil }
        let joined = Self.joined(reading, other)
        readings[head] = joined
        readings[index] = joined
        readings[reading.isNamed ? head : index]?.isApposed = true
        return head
    }

    /// Reads two unknown words right before an office behind a comma as a name: `Sun Laiyan, der Chef
    /// der Raumfahrtbehörde,`.
    private func readForeignName(_ readings: inout [PhraseReading?], before index: Int) {
        let phrase = phrases[index - 1]
        guard readings[index - 1] == nil, phrases[index].determiner != nil,
            phrase.tokens.upperBound + 1 == phrases[index].extent.lowerBound
        else { return }
        readings[index - 1] = reader.foreignName(phrase)
    }

    private static func joined(_ one: PhraseReading, _ other: PhraseReading) -> PhraseReading {
        var named = one.isNamed ? one : other
        let titled = one.isNamed ? other : one
        named.title = titled.title ?? named.title
        if let country = titled.country {
            named.country = country
            named.countryGround = titled.countryGround
        }
        named.sector = titled.sector ?? named.sector
        return named
    }

    /// Whether `name`, which phrase `index` closes off, is whom the lexicon knows in the office that the
    /// phrase `head` tells: `Der Chef der Hisbollah, Hassan Nasrallah,`.
    private func isNameOf(
        _ office: PhraseReading, _ head: Int, _ name: PhraseReading, _ index: Int
    ) -> Bool {
        let isWritten = text.word(phrases[index].head).role != nil
        guard name.isNamed, !isWritten, phrases[head].isPlural != true else { return false }
        guard let own = name.country, let country = office.country else {
            return isClosed(phrases[index])
        }
        return own == country && (isClosed(phrases[index]) || !followsComma(index))
    }

    /// Whether a comma stands between the noun and another before it, or it stands right behind the
    /// genitive of another and is a full name.
    private func mayBeApposition(_ index: Int) -> Bool {
        guard index > 0, phrases[index].kind == .noun, phrases[index].preposition == nil else {
            return false
        }
        return followsComma(index) || followsOwner(index)
    }

    private func followsComma(_ index: Int) -> Bool {
        let start = phrases[index].extent.lowerBound
        return start > 0 && text.known(start - 1) == .comma
    }

    /// Whether the phrase is two names or more right behind a genitive.
    private func followsOwner(_ index: Int) -> Bool {
        phrases[index].determiner == nil && phrases[index].tokens.count > 1
            && text.word(phrases[index].head).role == nil
            && phrases[index - 1].genitiveOf == index - 2
            && phrases[index - 1].tokens.upperBound == phrases[index].extent.lowerBound
    }

    /// Whether a comma or parenthesis stands behind the phrase, as behind an apposition.
    private func isClosed(_ phrase: NounPhrase) -> Bool {
        let end = phrase.tokens.upperBound
        return end < text.tokens.count
            && [.comma, .openingParenthesis, .closingParenthesis, .dash, .semicolon].contains(
                text.known(end))
    }

    /// Whether commas enclose the phrase within an enumeration that goes on with `und`.
    private func isEnclosed(_ phrase: NounPhrase) -> Bool {
        let end = phrase.tokens.upperBound
        return end + 1 < text.tokens.count && text.known(end) == .comma
            && [.und, .sowie, .oder].contains(text.known(end + 1))
    }

    /// The person whom the phrase `index` behind a comma explains: the head of what stands before.
    private func head(
        of index: Int, isNamed: Bool, _ readings: [PhraseReading?]
    ) -> Int? {
        var end = phrases[index].extent.lowerBound - (followsComma(index) ? 1 : 0)
        var candidate = index - 1
        while candidate >= 0, index - candidate <= Self.reach {
            let phrase = phrases[candidate]
            end = skipMarks(before: end, to: phrase.tokens.upperBound)
            guard phrase.tokens.upperBound == end else { return nil }
            if let reading = readings[candidate], reading.kind == .person,
                reading.isNamed == isNamed
            {
                return candidate
            }
            let isPart =
                phrase.genitiveOf == candidate - 1 || phrase.preposition != nil
                || text.inParentheses[phrase.head]
            guard isPart, !isNamed else { return nil }
            end = phrase.extent.lowerBound
            candidate -= 1
        }
        return nil
    }

    /// The token behind which only parentheses and quotation marks stand before `end`.
    private func skipMarks(before end: Int, to start: Int) -> Int {
        var end = end
        while end > start, text.isMark(end - 1), text.known(end - 1) != .comma { end -= 1 }
        return end
    }
}
