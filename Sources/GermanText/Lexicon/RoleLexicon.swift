/// A title, an office or a noun for a group of people.
struct Role {
    /// Whether the word may stand before a name or only names people without one.
    enum Kind: String {
        /// May stand before a name.
        case title
        /// People or a body without a name.
        case group
    }

    /// How the word is used.
    let kind: Kind
    /// The singular.
    let singular: String
    /// The plural; empty when there is none.
    let plural: String
    /// What kind of actor it is, or `nil`.
    let sector: Sector?
}

/// A form of a role noun.
struct RoleForm {
    /// The index of the role.
    let role: Int
    /// Whether the form is plural; `nil` when it may be either.
    let isPlural: Bool?
    /// Whether the form is a genitive singular in `-s`.
    let isGenitive: Bool
    /// The dictionary form as the article would write it.
    let lemma: String
}

/// The titles and groups, found in every case and as the end of compounds.
struct RoleLexicon {
    static let columns = ["kind", "singular", "plural", "sector"]
    /// The shortest role, in letters, that is recognised as the end of a compound.
    static let shortestCompoundEnd = 4

    /// What makes a noun another one before a role's word, not a compound: `Aufführung`, `Vorstufe`.
    private static let prefixes: Set<String> = [
        "An", "Auf", "Aus", "Be", "Durch", "Ein", "Ent", "Er", "Fort", "Ge", "Nach", "Über", "Um",
        "Ver", "Vor", "Zer", "Zu",
    ]

    private(set) var roles: [Role] = []
    /// Forms by their spelling.
    private var forms = FormTable<RoleForm>(capacity: 8_192)
    /// Forms by their lower-case spelling, for the ends of compounds.
    private var ends = FormTable<RoleForm>(capacity: 8_192)

    init() {}

    init(_ file: LexiconFile, faults: inout LexiconFaults) {
        let table = LexiconTable(file, columns: Self.columns, required: 2, faults: &faults)
        var seen = DuplicateFinder()
        for entry in table.entries {
            guard let kind = Role.Kind(rawValue: entry.fields[0]) else {
                faults.report(
                    table.path, entry.line,
                    "unknown kind “\(entry.fields[0])”: expected title or group")
                continue
            }
            guard seen.isNew(entry.fields[1], entry, table.path, &faults) else { continue }
            add(
                Role(
                    kind: kind, singular: entry.fields[1], plural: entry.fields[2],
                    sector: ActorCodes.sector(entry, 3, table.path, &faults)))
        }
    }

    private mutating func add(_ role: Role) {
        let index = roles.count
        roles.append(role)
        let (one, many) = (role.singular, role.plural)
        let isAdjective = one.hasEnding("e") && many == one + "n"
        let isStrong = one == many + "r"
        let either: Bool? = many == one ? nil : false
        add(one, RoleForm(role: index, isPlural: either, isGenitive: false, lemma: one))
        if !many.isEmpty {
            let plural: Bool? =
                many == one || isAdjective || isStrong || Self.isWeak(one) ? nil : true
            add(many, RoleForm(role: index, isPlural: plural, isGenitive: false, lemma: one))
            let oblique: Bool? = isStrong ? nil : true
            add(
                many + "n", RoleForm(role: index, isPlural: oblique, isGenitive: false, lemma: one))
        }
        for ending in ["s", "es"] {
            add(one + ending, RoleForm(role: index, isPlural: false, isGenitive: true, lemma: one))
        }
        let obliqueEnding = one.hasEnding("e") ? "n" : "en"
        add(
            one + obliqueEnding,
            RoleForm(
                role: index, isPlural: many == one + obliqueEnding ? nil : false,
                isGenitive: false, lemma: one))
        if isAdjective {
            add(
                one + "r",
                forms[one] ?? RoleForm(role: index, isPlural: false, isGenitive: false, lemma: one))
        }
        addWomen(index, one)
    }

    /// Whether the masculine noun has the same form in the plural as in its oblique cases.
    private static func isWeak(_ noun: String) -> Bool {
        weakEndings.fits(noun)
    }

    private static let weakEndings = EndingTable([
        "ent", "ant", "ist", "dat", "mat", "krat", "ot", "arch", "ologe", "ege", "ürst", "inz",
    ])

    private mutating func addWomen(_ index: Int, _ one: String) {
        let stem = one.hasEnding("e") ? one.withoutEnding(bytes: 1) : one
        add(
            stem + "in",
            RoleForm(role: index, isPlural: false, isGenitive: false, lemma: stem + "in"))
        add(
            stem + "innen",
            RoleForm(role: index, isPlural: true, isGenitive: false, lemma: stem + "in"))
    }

    private mutating func add(_ text: String, _ form: RoleForm) {
        forms.add(text, form)
        if text.utf8Span.span.scalarCount >= Self.shortestCompoundEnd {
            ends.add(text.inLowerCase, form)
        }
    }

    /// The role that is listed as `word`, or in another form of it.
    func listed(_ word: String) -> RoleForm? { forms[word] }

    /// The role that `word` is a form of, itself or by the end of a compound.
    func form(of word: String) -> RoleForm? { form(of: word, inLowerCase: word.inLowerCase) }

    /// The role that `word`, which is `lower` in lower case, is a form of.
    func form(of word: String, inLowerCase lower: String) -> RoleForm? {
        if let form = forms[word] { return form }
        guard word.utf8.count <= 64 else { return nil }
        guard let (start, form) = ends.end(of: lower.utf8Span.span, behind: 2, shortest: 1),
            let head = String(word.utf8.prefix(start)), !Self.prefixes.contains(head)
        else { return nil }
        let joined = head.hasEnding("-") ? head + form.lemma : head + form.lemma.inLowerCase
        return RoleForm(
            role: form.role, isPlural: form.isPlural, isGenitive: form.isGenitive, lemma: joined)
    }
}
