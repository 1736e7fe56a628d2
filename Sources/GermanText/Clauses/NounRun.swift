/// The run of nouns and names that a phrase ends with.
struct NounRun {
    /// The first token.
    let start: Int
    /// The token behind the run.
    var end: Int
    /// The token of the head.
    var head: Int
    /// The token that carries the case: the common noun before a name, else the first of the name.
    var core: Int
    /// The name in the run that the lexicon knows.
    var name: NameMatch?
    /// Whether the run is a bare name in the genitive.
    var isGenitive = false
    /// Whether the head is plural; `nil` when unknown.
    var isPlural: Bool?
    /// Whether the head is a role, behind which only a name goes on.
    var hasRole = false

    /// A run that begins, and still ends, at `start`.
    init(from start: Int) {
        self.start = start
        end = start
        head = start
        core = start
    }

    /// Whether there is no noun at all.
    var isEmpty: Bool { end == start }
}
