/// The words that tell who says something and how real it is.
struct CueLexicon {
    static let cueKinds = ["according", "behind", "say"]

    /// Phrases in front of the speaker, each as its words; the longest first.
    private(set) var according: [[String]] = []
    /// Words behind the speaker.
    private(set) var behind: Set<String> = []
    /// Infinitives of verbs whose subject is the speaker.
    private(set) var saying: Set<String> = []
    /// The mood that a word lends to the act that depends on it.
    private(set) var moods: [String: Mood] = [:]

    init() {}

    mutating func readCues(_ file: LexiconFile, faults: inout LexiconFaults) {
        let list = WordList(file, kinds: Self.cueKinds, faults: &faults)
        according = list.of("according").map { $0.split(separator: " ").map { $0.lowercased() } }
            .sorted { $0.count > $1.count }
        behind = Set(list.of("behind"))
        saying = Set(list.of("say").map { $0.filter { $0 != "|" } })
    }

    mutating func readMoods(_ file: LexiconFile, faults: inout LexiconFaults) {
        let list = WordList(file, kinds: Mood.allCases.map(\.rawValue), faults: &faults)
        for mood in Mood.allCases {
            for word in list.of(mood.rawValue) { moods[word] = mood }
        }
    }
}

/// How real a word makes the act that depends on it.
package enum Mood: String, Sendable, CaseIterable {
    /// It is still to come.
    case planned
    /// It is only possible.
    case hypothetical
    /// It did not or will not happen.
    case denied
    /// The verb only carries the act its object names, whose doer is its subject.
    case light
}
