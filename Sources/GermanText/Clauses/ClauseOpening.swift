/// What a word may do where a clause begins.
struct ClauseOpening: OptionSet, Sendable {
    let rawValue: UInt8

    /// Joins the clause to one before.
    static let joining = ClauseOpening(rawValue: 1)
    /// Asks: the verb stands last behind it in any case.
    static let question = ClauseOpening(rawValue: 2)
    /// Opens a subordinate clause only when the verb stands last.
    static let weak = ClauseOpening(rawValue: 4)
    /// A form of the relative pronoun.
    static let relative = ClauseOpening(rawValue: 8)

    /// Calls `body` with each form in lower case and what it may do.
    static func forEach(_ body: (String, ClauseOpening) -> Void) {
        for (words, opening) in groups {
            for word in words.parts(at: UInt8(ascii: " ")) { body(word, opening) }
        }
    }

    private static let groups: [(String, ClauseOpening)] = [
        ("und oder sondern sowie aber doch denn beziehungsweise bzw", .joining),
        (
            "wer wen wem wessen was wann warum weshalb weswegen wieso wohin woher woran worüber "
                + "inwieweit inwiefern wo wie worum wovon wozu wovor worauf worin welche welcher "
                + "welches welchen welchem", .question
        ),
        (
            "während bis seit als wie da damit wo ehe statt anstatt denn so trotz", .weak
        ),
        (
            "der die das dem den denen deren dessen welcher welche welches welchem welchen",
            .relative
        ),
    ]
}
