/// The verbs and all their forms, looked up.
///
/// Prefixes and the endings of participles are taken off when a form is looked up.
final class VerbLexicon: Sendable {
    private let tables: VerbTables

    init(_ tables: VerbTables) { self.tables = tables }

    /// Stands for the principal parts of a verb that was guessed.
    static let noParadigm = Int.max

    /// The verbs that the files list.
    var verbs: [Verb] { tables.verbs }

    /// The infinitives of verbs of which no file lists the forms, taken as weak.
    var assumedWeak: Set<String> { tables.assumedWeak }

    /// The prefixes that any verb separates.
    var prefixes: PrefixList { tables.prefixes }

    /// Whether `word` is a prefix that verbs separate, listed with one or free to join most.
    func isPrefix(_ word: String) -> Bool {
        tables.prefixes.contains(word) || Self.productive.contains(word)
    }

    /// The index of the verb with the infinitive `infinitive`, prefix joined.
    func index(of infinitive: String) -> Int? { tables.indices[infinitive] }

    /// The forms without prefix that are spelt `spelling`.
    func baseForms(_ spelling: Span<UInt8>) -> [VerbTables.BaseForm] {
        guard var index = tables.spellings[spelling]?.first else { return [] }
        var found = [tables.forms[index]]
        while let next = tables.forms[index].next {
            found.append(tables.forms[next])
            index = next
        }
        return found
    }

    /// The verb of `paradigm` with the separable prefix `prefix`, or without one when it is empty.
    func verb(_ prefix: String, _ paradigm: Int) -> Verb? {
        guard paradigm < tables.verbsOfParadigm.count else { return nil }
        return tables.verbsOfParadigm[paradigm].first { $0.prefix == prefix }
    }

    /// The infinitive of the verb without prefix that has the paradigm.
    func base(_ paradigm: Int) -> String { tables.parts[paradigm].base }

    /// Whether the paradigm is an auxiliary's.
    func isAuxiliary(_ paradigm: Int) -> Bool { tables.isAuxiliary(paradigm) }

    /// Whether only verbs that form the perfect with `sein` have the paradigm.
    func takesSein(_ paradigm: Int) -> Bool {
        tables.verbsOfParadigm[paradigm].first?.takesSein ?? false
    }
}
