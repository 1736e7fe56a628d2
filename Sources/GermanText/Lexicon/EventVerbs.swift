/// The verbs that the event entries name, so that each of their forms is recognised.
enum EventVerbs {
    /// The infinitives in `file`, each once for every run of its entries, `|` behind a separable prefix;
    /// faults are left to the reader of events.
    static func infinitives(in file: LexiconFiles.Events) -> [String] {
        var verbs: [String] = []
        for line in file.lines where line.words[0] == "verb" && line.words.count > 1 {
            let verb = line.words[1]
            guard verb.hasEnding("n"), verb != verbs.last else { continue }
            verbs.append(verb.hasBeginning("sich_") ? verb.withoutBeginning(bytes: 5) : verb)
        }
        return verbs
    }
}
