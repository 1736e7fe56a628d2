/// A noun with what belongs to it, or a pronoun.
package struct NounPhrase: Sendable {
    /// What the phrase is built around.
    package enum Kind: Sendable {
        /// A noun or a name.
        case noun
        /// A personal pronoun.
        case pronoun
        /// A relative pronoun.
        case relative
    }

    /// What it is built around.
    package let kind: Kind
    /// Its tokens, without a preposition.
    package let tokens: Range<Int>
    /// The token of its head noun: the last common noun, else the last word.
    package let head: Int
    /// The token that carries its case: a title or common noun before a name, else the name's first
    /// word.
    package let core: Int
    /// What its forms leave open of case, gender and number.
    package let agreement: Agreement
    /// The preposition before it, an article fused with it taken off, or `nil`.
    package internal(set) var preposition: String?
    /// The token of the preposition.
    package internal(set) var prepositionToken: Int?
    /// The cases it may be in.
    package var cases: Cases
    /// Whether it is plural; `nil` when unknown.
    package let isPlural: Bool?
    /// The token of its determiner, or `nil`.
    package let determiner: Int?
    /// The name in it that the lexicon knows.
    let name: NameMatch?
    /// The phrase of this article that it is a genitive to.
    package var genitiveOf: Int?
    /// The phrase it is joined to by `und`, `oder` or a comma.
    package var joinedTo: Int?
    /// The phrase before it that it names once more: `Merkel, die Kanzlerin,`.
    package var apposedTo: Int?
    /// The entity it names.
    package var entity: Int?
    /// Why it means that entity, or those of ``pair``.
    package var resolution: Resolution?
    /// The entities it may mean when two or more are equally likely, so that none was chosen.
    package var rivals: [Int] = []
    /// The entities that it speaks of together, as `die beiden` does, or none.
    package var pair: [Int] = []
    /// The entity that its possessive determiner stands for.
    package var possessor: Int?
    /// Whom an adjective or the front of a compound in it names: `russische`, `EU-`.
    package var attribute: PhraseAttribute?
    /// Whether it tells a time.
    package var isTime = false

    init(
        kind: Kind, tokens: Range<Int>, head: Int, core: Int? = nil, agreement: Agreement,
        preposition: Int?, isPlural: Bool?, determiner: Int?, name: NameMatch?,
        _ text: TokenSequence
    ) {
        self.kind = kind
        self.tokens = tokens
        self.head = head
        self.core = core ?? head
        self.agreement = agreement
        self.preposition = preposition.map { token in
            text.word(token).preposition?.name ?? text.lower(token)
        }
        prepositionToken = preposition
        cases = agreement.cases
        self.isPlural = isPlural
        self.determiner = determiner
        self.name = name
    }

    /// The tokens between this phrase and `next`; `nil` when they overlap.
    func gap(to next: NounPhrase) -> Range<Int>? {
        let start = tokens.upperBound
        return start <= next.extent.lowerBound ? start..<next.extent.lowerBound : nil
    }

    /// Its tokens with the preposition.
    package var extent: Range<Int> { (prepositionToken ?? tokens.lowerBound)..<tokens.upperBound }
}

/// A country or organisation that a phrase names in passing.
package final class PhraseAttribute: Sendable {
    /// The country code, or `nil`.
    package let country: String?
    /// The name in the nominative.
    package let name: String
    /// What kind of actor it is, or `nil`.
    package let sector: Sector?

    /// The other of two countries between which the thing is: `russisch-ukrainisch`; or `nil`.
    package let other: PhraseAttribute?

    init(country: String?, name: String, sector: Sector?, other: PhraseAttribute? = nil) {
        self.country = country
        self.name = name
        self.sector = sector
        self.other = other
    }
}

/// A name of the lexicon found in the text.
struct NameMatch: Sendable {
    let tokens: Range<Int>
    let reading: NameReading
}
