/// Why a phrase means the entity it is taken for: the rule that decided.
public enum Resolution: String, Sendable {
    /// It has the name in full.
    case name
    /// A name that the lexicon knows for somebody whose first name the article leaves out.
    case knownName = "known name"
    /// The last name, or of some peoples the first, of a person named in full.
    case surname
    /// Letters that the article introduced behind the full name.
    case acronym
    /// It stands beside the name between commas.
    case apposition
    /// The office of a person named elsewhere in the article.
    case office
    /// The same noun was used before.
    case noun
    /// A more general word for somebody mentioned before: `die Politikerin`.
    case description
    /// A capital or seat that stands for the government.
    case metonym
    /// Only a common noun names it.
    case commonNoun = "common noun"
    /// A personal pronoun.
    case pronoun
    /// A pronoun of the first person: whoever says the words.
    case firstPerson = "first person"
    /// A demonstrative pronoun, which means what was mentioned last.
    case demonstrative
    /// A relative pronoun.
    case relative = "relative pronoun"
    /// The last two are meant: `die beiden`.
    case both
    /// The office or group of several countries: `die Präsidenten beider Länder`.
    case severalCountries = "several countries"
    /// One of a group: `einer der Minister`.
    case part
}

/// How the country of an entity was told.
public enum CountryGround: String, Sendable {
    /// Its own name, adjective or title.
    case named
    /// What it belongs to, in the genitive or behind a preposition.
    case owner
    /// The lexicon's entry for the name.
    case lexicon
    /// Whoever calls it his own.
    case possessor
    /// The clause or sentence tells in which country this is.
    case setting
    /// The passage is about one country only.
    case story
}
