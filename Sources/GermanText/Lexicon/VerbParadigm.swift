/// The forms of a verb, made from its principal parts.
struct VerbParadigm {
    typealias Form = (spelling: String, form: VerbForm, isPlural: Bool?)

    private let verb: Verb

    init(_ verb: Verb) { self.verb = verb }

    private var stem: String {
        let base = verb.base
        return base.hasSuffix("en") ? String(base.dropLast(2)) : String(base.dropLast())
    }

    /// The finite forms of the base, without a separable prefix.
    private var finite: [Form] {
        let past = verb.preterite
        let isWeak = past.hasSuffix("te")
        var forms: [Form] = [
            (verb.present, .present, false), (verb.base, .present, true),
            (stem + "e", .subjunctive1, false),
            (past, .preterite, false),
            (past.hasSuffix("e") ? past + "n" : past + "en", .preterite, true),
        ]
        if !isWeak, let umlaut = Self.umlauted(past) {
            forms.append((umlaut + "e", .subjunctive2, false))
            forms.append((umlaut + "en", .subjunctive2, true))
        }
        return forms
    }

    /// The forms written in one word.
    var forms: [Form] {
        var forms = finite.map { (verb.prefix + $0.spelling, $0.form, $0.isPlural) }
        forms.append((verb.infinitive, .infinitive, nil))
        if !verb.prefix.isEmpty {
            forms.append((verb.prefix + "zu" + verb.base, .zuInfinitive, nil))
        }
        forms.append((verb.participle, .participle, nil))
        let present = verb.infinitive + "d"
        for ending in AdjectiveForms.endings {
            forms.append((verb.participle + ending, .attributive, nil))
            forms.append((present + ending, .presentParticiple, nil))
        }
        return forms
    }

    /// The finite forms whose prefix stands at the end of the clause.
    var separatedForms: [Form] { verb.prefix.isEmpty ? [] : finite }

    /// The stem of a strong preterite with its umlaut: `kam` gives `käm`; `nil` when none changes.
    private static func umlauted(_ past: String) -> String? {
        let changes: [Character: Character] = ["a": "ä", "o": "ö", "u": "ü"]
        guard let index = past.lastIndex(where: { "aeiouäöü".contains($0) }),
            let vowel = changes[past[index]], !past.contains("au")
        else { return nil }
        return past[..<index] + String(vowel) + past[past.index(after: index)...]
    }
}

/// The principal parts of a weak verb.
struct WeakVerb {
    /// The infinitive without a separable prefix.
    let base: String

    private static let inseparable = ["be", "ge", "er", "ver", "zer", "ent", "emp", "miss"]

    private var stem: String {
        base.hasSuffix("en") ? String(base.dropLast(2)) : String(base.dropLast())
    }

    private var linkedStem: String {
        let needsLink =
            stem.hasSuffix("t") || stem.hasSuffix("d") || stem.hasSuffix("ffn")
            || stem.hasSuffix("chn") || stem.hasSuffix("gn")
        return needsLink ? stem + "e" : stem
    }

    var present: String { linkedStem + "t" }
    var preterite: String { linkedStem + "te" }

    /// The past participle with a separable prefix.
    func participle(prefix: String) -> String {
        let bare =
            base.hasSuffix("ieren") || Self.inseparable.contains { base.hasPrefix($0) }
        return prefix + (bare ? "" : "ge") + linkedStem + "t"
    }
}
