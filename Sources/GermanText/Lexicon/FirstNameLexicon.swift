/// The first names whose gender is known.
struct FirstNameLexicon {
    private var genders: [String: GenderSet] = [:]

    init() {}

    init(_ file: LexiconFile, faults: inout LexiconFaults) {
        let list = WordList(file, kinds: ["m", "f"], faults: &faults)
        for (kind, gender) in [("m", GenderSet.masculine), ("f", .feminine)] {
            for name in list.of(kind) { genders[name, default: []].insert(gender) }
        }
    }

    /// Whether `name` is a first name.
    func contains(_ name: String) -> Bool { genders[name] != nil }

    /// The gender of the person called `name`, told by the first name; `nil` when unknown.
    func gender(of name: String) -> GenderSet? {
        guard let first = name.split(whereSeparator: { $0 == " " || $0 == "-" }).first,
            first.utf8.count < name.utf8.count
        else { return nil }
        return genders[String(first)]
    }
}
