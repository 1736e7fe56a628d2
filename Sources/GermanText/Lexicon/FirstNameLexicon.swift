/// The first names whose gender is known.
struct FirstNameLexicon {
    private var genders = FormTable<GenderSet>(capacity: 2_048)

    init() {}

    init(_ file: LexiconFile, faults: inout LexiconFaults) {
        let list = WordList(file, kinds: ["m", "f"], faults: &faults)
        for (kind, gender) in [("m", GenderSet.masculine), ("f", .feminine)] {
            for name in list.of(kind) {
                genders.change(genders.add(name, [])) { $0.formUnion(gender) }
            }
        }
    }

    /// Whether `name` is a first name.
    func contains(_ name: String) -> Bool { genders[name] != nil }

    /// The gender of the person called `name`, told by the first name; `nil` when unknown.
    func gender(of name: String) -> GenderSet? {
        let end = name.utf8.firstIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
        return end.flatMap { genders[String(name[..<$0])] }
    }
}
