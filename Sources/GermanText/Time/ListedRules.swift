/// Expressions that stand in the lexicon as they are: `vor kurzem`, `jetzt`, `Tag der Arbeit`.
struct ListedRules {
    let scan: TimeScanner

    /// The listed expression that begins at `index`.
    func matches(_ index: Int) -> [TimeMatch] {
        (phrase(index) ?? word(index)).map { [$0] } ?? []
    }

    private func phrase(_ index: Int) -> TimeMatch? {
        let written = scan.written(index)
        var candidates = scan.phrases(written)
        if scan.text.begins[index] { candidates += scan.phrases(scan.lower(index)) }
        for phrase in candidates {
            let stands = phrase.words.indices.dropFirst().allSatisfy {
                scan.written(index + $0) == phrase.words[$0]
            }
            guard stands, !isDetermined(phrase, index + phrase.words.count),
                let meaning = meaning(phrase.sense, index + phrase.words.count)
            else { continue }
            return TimeMatch(
                meaning: meaning.meaning, tokens: index + phrase.lead..<meaning.end)
        }
        return nil
    }

    /// Whether a genitive behind says which time is meant: `zur Zeit der Entstehung`.
    private func isDetermined(_ phrase: TimeLexicon.Phrase, _ end: Int) -> Bool {
        phrase.sense == .reference("PRESENT_REF") && scan.isOne(end, of: [.der, .des, .von])
    }

    private func meaning(_ sense: TimeSense, _ end: Int) -> (meaning: TimeMeaning, end: Int)? {
        switch sense {
        case .reference(let value): return (.reference(value), end)
        case .frequency(let value): return (.recurrence(value), end)
        case .feast(let feast):
            let (term, last) = scan.yearTerm(end)
            return (.feast(feast, term), last)
        default: return nil
        }
    }

    private func word(_ index: Int) -> TimeMatch? {
        let value = scan.first(index, \.reference)
        if scan.known(index - 1) == .so { return nil }
        return value.map { TimeMatch(meaning: .reference($0), tokens: index..<index + 1) }
    }
}
