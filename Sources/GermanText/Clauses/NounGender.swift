/// Guesses the class of nouns by their endings.
enum NounGender {
    private static let feminine = [
        "ung", "heit", "keit", "schaft", "ion", "tät", "ik", "ei", "enz", "anz", "ur", "ie",
        "armee", "junta", "wehr", "miliz", "nato", "macht", "kraft", "eu", "uno", "marine",
        "mission", "hauptstadt", "stadt", "front", "welt", "wahl", "schule", "kirche", "gruppe",
        "behörde", "presse", "botschaft", "bank", "allianz", "hilfe", "grenze", "woche", "lage",
        "krise", "provinz", "reise", "rede", "waffe", "rakete", "bombe", "truppe", "streitmacht",
        "un",
        "cdu", "spd", "csu", "fdp", "afd", "seite", "spitze", "türkei", "schweiz", "ukraine",
    ]

    /// Whether `noun` ends as feminine nouns do.
    static func isFeminine(_ noun: String) -> Bool {
        let lower = noun.lowercased()
        return feminine.contains(where: lower.hasSuffix)
    }

    /// The class of `noun` as far as its ending tells; `plural` when it is known to be one.
    static func noun(_ noun: String, isPlural: Bool?, role: RoleForm?) -> NounClass {
        if isPlural == true { return .plural }
        let lower = noun.lowercased()
        if lower.hasSuffix("ungen") || lower.hasSuffix("ionen") || lower.hasSuffix("heiten")
            || lower.hasSuffix("keiten") || lower.hasSuffix("schaften") || lower.hasSuffix("täten")
        {
            return .plural
        }
        if isFeminine(noun) { return .feminine }
        guard let role else { return .unknown }
        if role.lemma.hasSuffix("in") { return .feminine }
        return role.isPlural == nil ? .unknown : .masculineOrNeuter
    }

    /// A grammatical gender.
    enum Gender {
        case masculine
        case feminine
        case neuter
    }

    private static let neuter = [
        "um", "chen", "ment", "gericht", "militär", "volk", "land", "kabinett", "büro", "amt",
        "unternehmen", "bündnis", "konsulat", "komitee", "tribunal", "lager", "heer", "team",
        "mitglied", "opfer", "kind", "haus", "regime", "personal", "gremium", "bataillon",
        "kommando", "präsidium", "institut", "ministerium", "netzwerk", "paar", "schiff", "boot",
    ]
    private static let masculine = [
        "rat", "staat", "dienst", "hof", "bund", "verband", "konzern", "stamm", "chef", "verein",
        "senat", "ausschuss", "kongress", "sender", "flügel",
    ]

    /// The gender of the singular `noun` that heads `phrase`, as far as it can be told.
    static func gender(_ noun: String, of phrase: NounPhrase, _ text: TokenSequence) -> Gender? {
        let lower = noun.lowercased()
        if isFeminine(noun) { return .feminine }
        if neuter.contains(where: lower.hasSuffix) { return .neuter }
        if masculine.contains(where: lower.hasSuffix) { return .masculine }
        switch phrase.determiner.map(text.lower) {
        case "die", "eine": return .feminine
        case "das": return .neuter
        case "den", "einen": return .masculine
        default: break
        }
        guard let role = text.word(phrase.head).role, role.isPlural != true else { return nil }
        if role.lemma.hasSuffix("in") { return .feminine }
        return lower.hasSuffix("er") || lower.hasSuffix("ent") || lower.hasSuffix("or")
            || lower.hasSuffix("ist") || lower.hasSuffix("at") ? .masculine : nil
    }
}
