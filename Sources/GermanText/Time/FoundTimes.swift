/// The time expressions of an article as their words show them, before it is known what they refer to.
struct FoundTimes {
    /// The expressions in order, each with the sentence that it stands in.
    private(set) var situations: [(sentence: Int, situation: TimeSituation)] = []
    /// Behind which token the expression ends that says when and that each token is part of; 0 for the
    /// other tokens.
    private var ends: [Int]

    /// Nothing found yet among `count` tokens.
    init(tokens count: Int) { ends = [Int](repeating: 0, count: count) }

    /// Adds the expression in `situation`, which stands in `sentence`.
    mutating func add(_ situation: TimeSituation, sentence: Int) {
        situations.append((sentence, situation))
        guard situation.match.meaning.isPointed else { return }
        let tokens = situation.match.tokens
        for token in tokens { ends[token] = tokens.upperBound }
    }

    /// Whether `token` is part of an expression that says when.
    func isTime(_ token: Int) -> Bool { ends[token] > 0 }

    /// The token in front of `limit` where the expression that says when and that `token` is part of ends
    /// or, when it is part of none, where the next one begins; else `limit`.
    func border(behind token: Int, before limit: Int) -> Int {
        if let end = end(at: token) { return min(end, limit) }
        return ends[token..<max(token, limit)].firstIndex { $0 > 0 } ?? limit
    }

    /// The token behind the expression that says when and that `token` is part of, or `nil`.
    func end(at token: Int) -> Int? { ends[token] > 0 ? ends[token] : nil }
}
