/// The forms of the verbs that help other verbs, which no lexicon needs to list.
struct AuxiliaryForms {
    let infinitive: String
    private(set) var forms: [VerbParadigm.Form]

    /// Forms in the order `ich`, `du`, `er`, `wir`, `ihr`; an empty one does not exist.
    private typealias Row = [String]

    private init(
        _ infinitive: String, present: Row, preterite: Row, reported: Row, unreal: Row,
        participles: [String] = []
    ) {
        self.infinitive = infinitive
        forms = []
        add(present, .present)
        add(preterite, .preterite)
        add(reported, .subjunctive1)
        add(unreal, .subjunctive2)
        forms.append(VerbParadigm.Form(spelling: infinitive, form: .infinitive))
        for participle in participles {
            forms.append(VerbParadigm.Form(spelling: participle, form: .participle))
        }
    }

    private mutating func add(_ row: Row, _ form: VerbForm) {
        let places: [(Bool, Persons)] = [
            (false, .first), (false, .second), (false, .third), (true, [.first, .third]),
            (true, .second),
        ]
        for (spelling, place) in zip(row, places) where !spelling.isEmpty {
            let same = forms.firstIndex {
                $0.spelling == spelling && $0.form == form && $0.isPlural == place.0
            }
            if let same {
                forms[same].persons.formUnion(place.1)
            } else {
                forms.append(
                    VerbParadigm.Form(
                        spelling: spelling, form: form, isPlural: place.0, persons: place.1))
            }
        }
    }

    /// A preterite or subjunctive: `konnte`, `könnte`.
    private static func past(_ first: String) -> Row {
        [first, first + "st", first, first + "n", first + "t"]
    }

    private static func modal(
        _ infinitive: String, _ present: String, _ preterite: String, _ unreal: String,
        _ reported: String
    ) -> AuxiliaryForms {
        let second = present.hasSuffix("ss") || present.hasSuffix("ß") ? "t" : "st"
        return AuxiliaryForms(
            infinitive,
            present: [
                present, present + second, present, infinitive,
                String(infinitive.dropLast(2)) + "t",
            ], preterite: past(preterite), reported: [reported, reported + "st", reported],
            unreal: preterite == unreal ? [] : past(unreal),
            participles: ["ge" + preterite.dropLast()])
    }

    /// `sein`, `haben`, `werden` and the modals.
    static let all: [AuxiliaryForms] = [
        AuxiliaryForms(
            "sein", present: ["bin", "bist", "ist", "sind", "seid"],
            preterite: ["war", "warst", "war", "waren", "wart"],
            reported: ["sei", "seist", "sei", "seien"],
            unreal: ["wäre", "wärst", "wäre", "wären", "wärt"], participles: ["gewesen"]),
        AuxiliaryForms(
            "haben", present: ["", "hast", "hat", "haben", "habt"], preterite: past("hatte"),
            reported: ["habe", "habest", "habe"], unreal: past("hätte"),
            participles: ["gehabt"]),
        AuxiliaryForms(
            "werden", present: ["", "wirst", "wird", "werden", "werdet"],
            preterite: past("wurde"), reported: ["werde", "werdest", "werde"],
            unreal: past("würde"), participles: ["worden", "geworden"]),
        modal("können", "kann", "konnte", "könnte", "könne"),
        modal("müssen", "muss", "musste", "müsste", "müsse"),
        modal("sollen", "soll", "sollte", "sollte", "solle"),
        modal("wollen", "will", "wollte", "wollte", "wolle"),
        modal("dürfen", "darf", "durfte", "dürfte", "dürfe"),
        modal("mögen", "mag", "mochte", "möchte", "möge"),
    ]

    /// The modals' infinitives.
    static let modals: Set<String> = ["können", "müssen", "sollen", "wollen", "dürfen", "mögen"]
}
