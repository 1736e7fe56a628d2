/// Reads tense, voice and mood off an auxiliary and the verbs that help it.
struct VerbChain {
    let auxiliary: VerbReading
    /// The words that help besides, in lower case.
    let helpers: [String]
    /// Whether a form of the subjunctive is the indicative of the first person.
    let isReal: Bool

    private var name: String { auxiliary.verb.infinitive }

    /// The modal's infinitive, finite or not.
    var modal: String? {
        AuxiliaryForms.modals.contains(name)
            ? name : helpers.first(where: AuxiliaryForms.modals.contains)
    }

    /// How real the act is.
    var mood: VerbGroup.Mood { Self.mood(of: auxiliary, isReal: isReal) }

    /// How real a finite form makes its act.
    static func mood(of reading: VerbReading, isReal: Bool) -> VerbGroup.Mood {
        if isReal { return .indicative }
        switch reading.form {
        case .subjunctive1: return .reported
        case .subjunctive2: return .unreal
        default: return .indicative
        }
    }

    /// Whose act a participle tells.
    func voice(_ verb: Verb) -> VerbGroup.Voice {
        if name == "werden" || helpers.contains("worden") || helpers.contains("werden") {
            return .passive
        }
        if name == "sein", !verb.takesSein { return .statal }
        return .active
    }

    /// When the act takes place.
    func tense(isParticiple: Bool, _ verb: Verb) -> VerbGroup.Tense {
        switch name {
        case "haben": return isParticiple || !helpers.isEmpty ? .past : .present
        case "sein":
            let isState = isParticiple && voice(verb) == .statal
            return (isState || !isParticiple) && auxiliary.form != .preterite
                && !helpers.contains("worden") ? .present : .past
        case "werden":
            if auxiliary.form == .preterite { return .past }
            return isParticiple && !helpers.contains("werden") ? .present : .future
        default:
            if auxiliary.form == .preterite { return .past }
            return helpers.contains("haben") || helpers.contains("sein") ? .past : .present
        }
    }

    /// When a state that only an auxiliary tells holds.
    var copulaTense: VerbGroup.Tense {
        if auxiliary.form == .preterite || helpers.contains("gewesen")
            || helpers.contains("geworden") || helpers.contains("gehabt")
        {
            return .past
        }
        return name == "werden" && !helpers.isEmpty ? .future : .present
    }
}
