/// The forms of the verbs that help other verbs, which no lexicon needs to list.
struct AuxiliaryForms {
    typealias Spellings = [(String, Bool?)]

    let infinitive: String
    let forms: [(VerbForm, Spellings)]

    private init(
        _ infinitive: String, present: Spellings, preterite: Spellings, reported: Spellings,
        unreal: Spellings, participle: Spellings = []
    ) {
        self.infinitive = infinitive
        forms = [
            (.present, present), (.preterite, preterite), (.subjunctive1, reported),
            (.subjunctive2, unreal), (.infinitive, [(infinitive, nil)]),
            (.participle, participle),
        ]
    }

    private static func modal(
        _ infinitive: String, _ present: String, _ preterite: String, _ unreal: String,
        _ reported: String
    ) -> AuxiliaryForms {
        AuxiliaryForms(
            infinitive, present: [(present, false), (infinitive, true)],
            preterite: [(preterite, false), (preterite + "n", true)],
            reported: [(reported, false)],
            unreal: preterite == unreal ? [] : [(unreal, false), (unreal + "n", true)])
    }

    /// `sein`, `haben`, `werden` and the modals.
    static let all: [AuxiliaryForms] = [
        AuxiliaryForms(
            "sein", present: [("ist", false), ("sind", true), ("bin", false)],
            preterite: [("war", false), ("waren", true)],
            reported: [("sei", false), ("seien", true)],
            unreal: [("wäre", false), ("wären", true)], participle: [("gewesen", nil)]),
        AuxiliaryForms(
            "haben", present: [("hat", false), ("haben", true)],
            preterite: [("hatte", false), ("hatten", true)],
            reported: [("habe", false)],
            unreal: [("hätte", false), ("hätten", true)], participle: [("gehabt", nil)]),
        AuxiliaryForms(
            "werden", present: [("wird", false), ("werden", true)],
            preterite: [("wurde", false), ("wurden", true)],
            reported: [("werde", false)],
            unreal: [("würde", false), ("würden", true)],
            participle: [("worden", nil), ("geworden", nil)]),
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
