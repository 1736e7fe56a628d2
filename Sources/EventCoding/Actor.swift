import GermanText

/// Somebody who acts or is acted upon.
public struct Actor: Sendable, Equatable {
    /// The fullest name the article gives, or the noun phrase when it gives none.
    public var name: String
    /// ISO 3166-1 alpha-3, or one of the codebook's codes such as `EUR` and `UNO`, or `nil`.
    public var country: String?
    /// What kind of actor it is, or `nil` when no sector fits.
    public var sector: Sector?
    /// The office or title the text gives in the nominative, such as `Machthaber`, or `nil`.
    public var title: String?
    /// How many they are, or `nil` when the text gives no number.
    public var count: HeadCount?
    /// The phrase that names the actor here.
    public var text: String
    /// Where `text` stands, Unicode scalar offsets into the article's text.
    public var span: Range<Int>

    /// Makes an actor of its parts.
    public init(
        name: String, country: String?, sector: Sector?, title: String?, count: HeadCount? = nil,
        text: String, span: Range<Int>
    ) {
        self.name = name
        self.country = country
        self.sector = sector
        self.title = title
        self.count = count
        self.text = text
        self.span = span
    }
}

extension Actor {
    /// Whether it has no force of the state at hand, so that protests are more likely held than broken up
    /// by it.
    var mayProtest: Bool {
        sector.map { ![.police, .military, .government, .intelligence].contains($0) } ?? true
    }
}
