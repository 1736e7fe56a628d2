/// What a noun phrase by itself says about whom it names.
struct PhraseReading {
    /// What it names.
    var kind: Entity.Kind
    /// The name, or `nil` when the phrase has none.
    var name: String?
    /// What all spellings of the name are found again by, or `nil` when that is the name.
    var key: String?
    /// The country code, or `nil`.
    var country: String?
    /// How the country was told.
    var countryGround: CountryGround?
    /// What kind of actor it is, or `nil`.
    var sector: Sector?
    /// The office or title in the nominative, or `nil`.
    var title: String?
    /// The place of the lexicon, or `nil`.
    var place: Int?
    /// Whether it names several.
    var isPlural = false
    /// What in the phrase named it.
    var resolution = Resolution.commonNoun
    /// Whether the name stands in the apposition beside the phrase.
    var isApposed = false

    /// Whether the phrase has a name and not only common nouns.
    var isNamed: Bool { name != nil }

    /// Takes `country` where the phrase told none yet.
    mutating func take(country: String?, _ ground: CountryGround) {
        guard self.country == nil, let country else { return }
        self.country = country
        countryGround = ground
    }
}
