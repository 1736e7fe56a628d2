import GermanText

/// The entries read so far while event files are read: numbers those of each lemma and finds what stands
/// twice.
struct SeenEntries {
    private var texts = WordNumbers(capacity: 4_096)
    private var places: [(path: String, line: Int)] = []
    private var lemmas = WordNumbers(capacity: 2_048)
    /// How many entries each lemma has.
    private var counts: [Int] = []

    /// Numbers `entry`, which `words` say, among those of its lemma; reports it when an earlier one of the
    /// same type and mode says the same, and tells whether none does.
    mutating func isNew(
        _ entry: inout EventEntry, _ words: [String], _ faults: inout LexiconFaults
    ) -> Bool {
        let place = texts.add(Self.text(entry, words))
        guard place == places.count else {
            let first = places[place]
            faults.report(
                entry.path, entry.line,
                "“\(words.joined(separator: " "))” already stands in "
                    + "\(first.path == entry.path ? "line" : first.path) \(first.line)")
            return false
        }
        places.append((entry.path, entry.line))
        let lemma = lemmas.add(entry.lemma)
        if lemma == counts.count { counts.append(0) }
        counts[lemma] += 1
        entry.number = counts[lemma]
        return true
    }

    private static func text(_ entry: EventEntry, _ words: [String]) -> String {
        var text = ""
        text.reserveCapacity(128)
        text += entry.type?.rawValue ?? "BLOCK"
        if let mode = entry.mode { text += "/" + mode }
        for word in words {
            text += " "
            text += word
        }
        return text
    }
}
