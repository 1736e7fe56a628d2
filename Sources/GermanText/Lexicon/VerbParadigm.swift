/// The principal parts of a verb without separable prefix.
struct PrincipalParts: Equatable {
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
    private let stem: String
    /// Every form but those with an adjective's ending.
    private(set) var forms: [Form] = []

    init(_ verb: PrincipalParts) {
        self.verb = verb
        stem = VerbStem.of(verb.base)
        forms.reserveCapacity(16)
        addPresent()
        for past in verb.preterites { addPreterite(past) }
        forms.append(Form(spelling: verb.base, form: .infinitive))
        for participle in verb.participles {
            forms.append(Form(spelling: participle, form: .participle))
        }
    }

    private mutating func add(
        _ spelling: String, _ form: VerbForm, isPlural: Bool,
        _ persons: Persons = [.first, .third]
    ) {
        forms.append(Form(spelling: spelling, form: form, isPlural: isPlural, persons: persons))
    }

    private mutating func addPresent() {
        add(
            verb.present, .present, isPlural: false,
            verb.present.hasEnding("t") ? .third : [.first, .third])
        add(verb.base, .present, isPlural: true)
        add(stem + "e", .subjunctive1, isPlural: false)
        add(second(verb.present), .present, isPlural: false, .second)
        if stem.hasEnding("el") {
            add(stem.withoutEnding(bytes: 2) + "le", .present, isPlural: false, .first)
        }
        let plural = VerbStem.linked(stem) + "t"
        if plural != verb.present { add(plural, .present, isPlural: true, .second) }
    }

    /// The second person singular, made from the third: `greifst`, `liest`.
    private func second(_ third: String) -> String {
        guard third.hasEnding("t") else { return third + "st" }
        let stem = third.withoutEnding(bytes: 1)
        return Self.sibilants.fits(stem) ? third : stem + "st"
    }

    private static let sibilants = EndingTable(["s", "ß", "z", "x"])

    private mutating func addPreterite(_ past: String) {
        add(past, .preterite, isPlural: false)
        add(past.hasEnding("e") ? past + "n" : past + "en", .preterite, isPlural: true)
        guard !past.hasEnding("te"), let umlaut = Self.umlauted(past) else { return }
        add(umlaut + "e", .subjunctive2, isPlural: false)
        add(umlaut + "en", .subjunctive2, isPlural: true)
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
        base.withoutEnding(bytes: base.hasEnding("en") ? 2 : 1)
    }

    /// The stem with the vowel that some need before `t`.
    static func linked(_ stem: String) -> String {
        links.fits(stem) ? stem + "e" : stem
    }

    private static let links = EndingTable(["t", "d", "ffn", "chn", "gn", "tm", "dm"])
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
