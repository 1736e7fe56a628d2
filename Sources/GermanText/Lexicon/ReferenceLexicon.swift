/// How a word helps to tell whom a phrase means.
struct ReferenceKind: OptionSet, Sendable {
    let rawValue: Int

    /// An adjective for somebody who is no longer in office: `ehemalig`.
    static let former = ReferenceKind(rawValue: 1)
    /// An adjective for people who come from elsewhere or everywhere: `international`.
    static let foreign = ReferenceKind(rawValue: 2)
    /// A noun for somebody with the same office: `Amtskollege`.
    static let colleague = ReferenceKind(rawValue: 4)
    /// A noun for a country: `Land`.
    static let country = ReferenceKind(rawValue: 8)
    /// A noun for whoever leads a state or government, of whatever office: `Machthaber`.
    static let head = ReferenceKind(rawValue: 16)
    /// A noun for anybody in politics: `Politikerin`.
    static let politician = ReferenceKind(rawValue: 32)
    /// A noun for anybody: `Mann`.
    static let human = ReferenceKind(rawValue: 64)
    /// A noun for those who take part in something: `Seite`.
    static let side = ReferenceKind(rawValue: 128)
    /// A noun for organisations of no state: `Hilfsorganisation`.
    static let charity = ReferenceKind(rawValue: 2048)
    /// The office of a head of state: `Präsident`.
    static let state = ReferenceKind(rawValue: 512)
    /// The office of a head of government: `Premierminister`.
    static let premier = ReferenceKind(rawValue: 1024)
    /// A noun for a body, which may begin its name: `Koalition für …`.
    static let body = ReferenceKind(rawValue: 256)
}

/// The words of `references.txt`, by which an article refers to those it named.
struct ReferenceLexicon {
    private static let kinds: [(name: String, kind: ReferenceKind)] = [
        ("former", .former), ("foreign", .foreign), ("colleague", .colleague),
        ("country", .country), ("head", .head), ("politician", .politician),
        ("human", .human), ("side", .side),
        ("body", .body), ("charity", .charity), ("state", .state), ("premier", .premier),
    ]

    /// The kinds of each form.
    private var forms = FormTable<ReferenceKind>(capacity: 1_024)

    init() {}

    init(_ file: LexiconFile, faults: inout LexiconFaults) {
        let list = WordList(file, kinds: Self.kinds.map(\.name), faults: &faults)
        for (name, kind) in Self.kinds {
            for word in list.of(name) { add(word, kind) }
        }
    }

    private mutating func add(_ word: String, _ kind: ReferenceKind) {
        let isAdjective = kind == .former || kind == .foreign
        let all = isAdjective ? AdjectiveForms.all(of: word) : Self.cases(of: word)
        for form in all { forms.change(forms.add(form, [])) { $0.formUnion(kind) } }
    }

    /// The noun with the endings that nouns take.
    private static func cases(of noun: String) -> [String] {
        ["", "s", "es", "n", "en", "e", "r"].map { noun + $0 }
    }

    /// The kinds of `word` as written, or when it is a compound and has none, of its last part.
    func kinds(of word: String, isCompound: Bool) -> ReferenceKind {
        let own = kinds(of: word)
        guard own.isEmpty, isCompound, let hyphen = word.lastHyphen else { return own }
        return kinds(of: String(word[hyphen...].dropFirst()))
    }

    /// The kinds of `word` as written.
    func kinds(of word: String) -> ReferenceKind { forms[word] ?? [] }
}
