/// What a punctuation mark may do.
struct MarkClass: OptionSet, Sendable {
    let rawValue: UInt16

    /// Opens words of somebody inside a phrase.
    static let openingQuote = MarkClass(rawValue: 1)
    /// Ends a sentence.
    static let end = MarkClass(rawValue: 2)
    /// Belongs to the sentence that has ended right before.
    static let closing = MarkClass(rawValue: 4)
    /// May begin a sentence.
    static let opening = MarkClass(rawValue: 8)
    /// A word behind it may have a capital letter for its place.
    static let reopening = MarkClass(rawValue: 16)
    /// Opens parentheses.
    static let parenthesis = MarkClass(rawValue: 32)
    /// Closes parentheses.
    static let closingParenthesis = MarkClass(rawValue: 64)
    /// Stands between two clauses; a comma and a hyphen do only sometimes.
    static let boundary = MarkClass(rawValue: 128)
    /// Stands behind a number in place of a noun.
    static let unit = MarkClass(rawValue: 256)
    /// Stands before or behind words of somebody.
    static let quote = MarkClass(rawValue: 512)

    /// What `form` may do; nothing when it is no mark.
    static func of(_ form: String) -> MarkClass { table[form] ?? [] }

    private static let table: FormTable<MarkClass> = {
        var table = FormTable<MarkClass>()
        for (marks, group) in groups {
            for mark in marks {
                let number = table.add(String(mark), [])
                table.change(number) { $0.formUnion(group) }
            }
        }
        return table
    }()

    private static let groups: [(String, MarkClass)] = [
        ("„\"»‚“", .openingQuote), (".!?…", .end), ("\"“”«»’'‘)].!?…", .closing),
        ("\"„“»«([–-‚›", .opening), (":„»!?", .reopening), ("([", .parenthesis),
        (")]", .closingParenthesis), (";:()[]–—!?…", .boundary), ("%€$£", .unit),
        ("„“”\"»«‚‘’'›‹", .quote),
    ]
}
