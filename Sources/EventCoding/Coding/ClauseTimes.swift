import GermanText

/// The times that clauses tell of, each where it belongs.
struct ClauseTimes {
    /// How many tokens before `seit` the word stands that ranks what it counts.
    private static let reach = 10

    private let analysis: Analysis
    private let lexicon: EventLexicon
    /// The times that tell of days, those that belong together as one.
    private let times: [TimeExpression]

    init(_ analysis: Analysis, _ lexicon: EventLexicon) {
        self.analysis = analysis
        self.lexicon = lexicon
        times = analysis.joinedTimes.filter { time in
            time.days != nil && !Self.counts(time, analysis)
        }
    }

    /// Whether the time is the one within which occasions are counted, not that of the act: `zum
    /// zweiten Mal in diesem Jahr`, `der erste Besuch seit drei Jahren`.
    private static func counts(_ time: TimeExpression, _ analysis: Analysis) -> Bool {
        let start = time.phrase.lowerBound
        guard start > 0 else { return false }
        if analysis.text.text(start - 1) == "Mal" { return true }
        guard analysis.text.lower(start) == "seit" else { return false }
        return (max(0, start - reach)..<start).contains { isRank($0, analysis) }
    }

    /// Whether the word is an ordinal or a superlative: `der zweite`, `die schwersten`.
    private static func isRank(_ token: Int, _ analysis: Analysis) -> Bool {
        let word = analysis.text.text(token)
        guard word.first?.isLowercase ?? false else { return false }
        return ["ste", "sten", "ster", "stes", "zweite", "zweiten", "dritte", "dritten"].contains {
            word.hasSuffix($0)
        }
    }

    /// The times in sentence `index`.
    func times(inSentence index: Int) -> [TimeExpression] {
        let tokens = analysis.sentences[index].tokens
        return times.filter { tokens.contains($0.phrase.lowerBound) }
    }

    /// Whether a date in sentence `index` is not told exactly: `damals`, `vor kurzem`.
    func isVague(_ index: Int) -> Bool {
        let tokens = analysis.sentences[index].tokens
        return analysis.times.contains {
            $0.kind == .date && $0.days == nil && tokens.contains($0.phrase.lowerBound)
        }
    }

    /// Whether clause `index` tells a time of any kind, even how long: `all die Jahre`.
    func tellsAny(_ index: Int) -> Bool {
        analysis.times.contains { analysis.clauses[index].contains($0.phrase.lowerBound) }
    }

    /// The times in clause `index`, without those of its participles that are clauses themselves.
    func times(in index: Int) -> [TimeExpression] {
        let clause = analysis.clauses[index]
        let parts = clause.kind == .attribute ? [] : attributes(within: index)
        return times.filter { time in
            clause.contains(time.phrase.lowerBound)
                && !parts.contains { analysis.clauses[$0].contains(time.phrase.lowerBound) }
        }
    }

    /// The participles of the sentence of clause `index` that are clauses themselves.
    func attributes(within index: Int) -> [Int] {
        let sentence = analysis.clauses[index].sentence
        var found: [Int] = []
        var next = index + 1
        while next < analysis.clauses.count, analysis.clauses[next].sentence == sentence {
            if analysis.clauses[next].kind == .attribute { found.append(next) }
            next += 1
        }
        return found
    }

    /// The times of the verb of clause `index`: without those that stand right behind a deed's noun,
    /// which tell when that took place, unless it is one of `parts`.
    func times(ofVerbIn index: Int, besides parts: [Int]) -> [TimeExpression] {
        let all = times(in: index)
        guard !all.isEmpty else { return [] }
        let deeds = analysis.clauses[index].phrases.filter { isDeed($0, parts) }
        guard !deeds.isEmpty else { return all }
        return all.filter { time in
            !deeds.contains { ends(in: $0, index).contains(time.phrase.lowerBound) }
        }
    }

    /// The tokens right behind the phrases of noun `phrase`, where a time belongs to it.
    private func ends(in phrase: Int, _ clause: Int) -> Range<Int> {
        let neighbours = Neighbours(phrase, analysis)
        return analysis.phrases[phrase].tokens.upperBound..<neighbours.chainEnd + 1
    }

    /// Whether the phrase names something done, other than what the verb itself carries out.
    private func isDeed(_ index: Int, _ parts: [Int]) -> Bool {
        let phrase = analysis.phrases[index]
        guard phrase.kind == .noun, !phrase.isTime, phrase.entity == nil,
            !parts.contains(phrase.head),
            !NamedOccasions.circumstances.contains(phrase.preposition ?? ""),
            phrase.preposition != "mit", phrase.preposition != "durch"
        else { return false }
        return lexicon.entries(ofNoun: analysis.text.text(phrase.head)).contains {
            $0.type?.quad == 4
        }
    }
}
