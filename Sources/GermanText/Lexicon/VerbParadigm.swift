/// The principal parts of a verb without separable prefix.
struct PrincipalParts: Hashable {
    /// The infinitive: `greifen`.
    let base: String
    /// Third person singular present: `greift`.
    let present: String
    /// Third person singular preterite: `griff`; several where usage varies.
    let preterites: [String]
    /// Past participle: `gegriffen`; several where usage varies.
    let participles: [String]
}

/// The forms of a verb, made from its principal parts.
struct VerbParadigm {
    /// A form and what it is.
    struct Form {
        let spelling: String
        let form: VerbForm
        var isPlural: Bool?
        var persons: Persons = []
    }

    private let verb: PrincipalParts

    init(_ verb: PrincipalParts) { self.verb = verb }

    private var stem: String { VerbStem.of(verb.base) }

    /// Every form but those with an adjective's ending.
    var forms: [Form] {
        var forms = present
        for past in verb.preterites { forms += preterite(past) }
        forms.append(Form(spelling: verb.base, form: .infinitive))
        forms += verb.participles.map { Form(spelling: $0, form: .participle) }
        return forms
    }

    private var present: [Form] {
        let first = stem + "e"
        var forms = [
            Form(
                spelling: verb.present, form: .present, isPlural: false,
                persons: verb.present.hasEnding("t") ? .third : [.first, .third]),
            Form(spelling: verb.base, form: .present, isPlural: true, persons: [.first, .third]),
            Form(
                spelling: first, form: .subjunctive1, isPlural: false, persons: [.first, .third]),
            Form(
                spelling: second(verb.present), form: .present, isPlural: false, persons: .second),
        ]
        if stem.hasEnding("el") {
            forms.append(
                Form(
                    spelling: stem.dropLast(2) + "le", form: .present, isPlural: false,
                    persons: .first))
        }
        let plural = VerbStem.linked(stem) + "t"
        if plural != verb.present {
            forms.append(
                Form(spelling: plural, form: .present, isPlural: true, persons: .second))
        }
        return forms
    }

    /// The second person singular, made from the third: `greifst`, `liest`.
    private func second(_ third: String) -> String {
        guard third.hasEnding("t") else { return third + "st" }
        let stem = String(third.dropLast())
        return ["s", "ß", "z", "x"].contains(where: stem.hasEnding) ? third : stem + "st"
    }

    private func preterite(_ past: String) -> [Form] {
        let many = past.hasEnding("e") ? past + "n" : past + "en"
        var forms = [
            Form(spelling: past, form: .preterite, isPlural: false, persons: [.first, .third]),
            Form(spelling: many, form: .preterite, isPlural: true, persons: [.first, .third]),
        ]
        if !past.hasEnding("te"), let umlaut = Self.umlauted(past) {
            forms.append(
                Form(
                    spelling: umlaut + "e", form: .subjunctive2, isPlural: false,
                    persons: [.first, .third]))
            forms.append(
                Form(
                    spelling: umlaut + "en", form: .subjunctive2, isPlural: true,
                    persons: [.first, .third]))
        }
        return forms
    }

    /// The stem of a strong preterite with its umlaut: `kam` gives `käm`; `nil` when none changes.
    private static func umlauted(_ past: String) -> String? {
        var letters = Array(past.unicodeScalars)
        guard let index = letters.lastIndex(where: isVowel), !past.contains("au") else {
            return nil
        }
        switch letters[index] {
        case "a": letters[index] = "ä"
        case "o": letters[index] = "ö"
        case "u": letters[index] = "ü"
        default: return nil
        }
        return String(String.UnicodeScalarView(letters))
    }

    private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "a", "e", "i", "o", "u", "ä", "ö", "ü": true
        default: false
        }
    }
}

/// The stems of verbs.
enum VerbStem {
    /// The infinitive `base` without its ending.
    static func of(_ base: String) -> String {
        String(base.utf8.dropLast(base.hasEnding("en") ? 2 : 1)) ?? base
    }

    /// The stem with the vowel that some need before `t`.
    static func linked(_ stem: String) -> String {
        ["t", "d", "ffn", "chn", "gn", "tm", "dm"].contains(where: stem.hasEnding)
            ? stem + "e" : stem
    }
}

/// The principal parts of a weak verb.
struct WeakVerb {
    /// The infinitive without a separable prefix.
    let base: String

    static let inseparable = ["be", "ge", "er", "ver", "zer", "ent", "emp", "miss"]

    private var linkedStem: String { VerbStem.linked(VerbStem.of(base)) }

    var present: String { linkedStem + "t" }
    var preterite: String { linkedStem + "te" }

    /// The past participle.
    var participle: String {
        let bare = base.hasEnding("ieren") || Self.inseparable.contains { base.hasBeginning($0) }
        return (bare ? "" : "ge") + linkedStem + "t"
    }
}
