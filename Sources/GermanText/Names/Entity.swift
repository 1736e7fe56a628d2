/// Somebody or something an article names, under all the names it uses.
public struct Entity: Sendable {
    /// What an entity is.
    public enum Kind: String, Sendable {
        /// A single person.
        case person
        /// People or a body named by a common noun.
        case group
        /// An organisation with a name.
        case organisation
        /// A country, or its capital standing for its government.
        case country
        /// A city or region.
        case place
    }

    /// What it is.
    public internal(set) var kind: Kind
    /// The fullest name the article gives, or the noun phrase when it gives none.
    public internal(set) var name: String
    /// Its country code, or `nil`.
    public internal(set) var country: String?
    /// How its country was told, or `nil`.
    public internal(set) var countryGround: CountryGround?
    /// What kind of actor it is, or `nil`.
    public internal(set) var sector: Sector?
    /// Its office or title in the nominative, or `nil`.
    public internal(set) var title: String?
    /// The phrases that mean it in the order of the text, indices into the analysis's phrases.
    public internal(set) var mentions: [Int] = []
    /// The place of the lexicon it is, or `nil`.
    var place: Int?
    /// Whether it is plural.
    var isPlural = false
    /// Whether the article has a name for it.
    package internal(set) var isNamed = false
    /// Whether the article may tell its country elsewhere.
    var isDefinite = false
    /// The genders of the pronouns that may stand for it.
    var genders: GenderSet = []

    init(_ reading: PhraseReading, name: String, genders: GenderSet) {
        kind = reading.kind
        self.name = name
        country = reading.country
        countryGround = reading.countryGround
        sector = reading.sector
        title = reading.title
        place = reading.place
        isPlural = reading.isPlural
        isNamed = reading.isNamed
        self.genders = genders
    }

    /// The mention noted last of those before `phrase`, found by halving.
    ///
    /// Mentions by name are noted first, in order; the others then, in order, as far as `phrase`.
    func mention(before phrase: Int) -> Int? {
        if let last = mentions.last, last < phrase { return last }
        let place = mentions.partitioningIndex { $0 >= phrase }
        return place > 0 ? mentions[place - 1] : nil
    }
}
