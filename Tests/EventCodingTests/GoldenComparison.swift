import EventCoding

/// Where the coder's events of a text differ from those a person expects.
struct GoldenComparison {
    /// Every difference, in words that can be read at once.
    let differences: [String]

    /// Pairs the events that are most alike, and compares them field by field.
    init(_ expected: [GoldenEvent], _ coded: [Event]) {
        let pairs = Self.pairs(expected, coded)
        let missing = Set(expected.indices).subtracting(pairs.map(\.expected)).sorted()
        let extra = Set(coded.indices).subtracting(pairs.map(\.coded)).sorted()
        let unlike: [String] = pairs.flatMap { pair in
            GoldenFields(expected[pair.expected], coded[pair.coded]).differences
        }
        let lacking: [String] = missing.map { index in
            "missing “\(expected[index].trigger)”: \(expected[index].summary)"
        }
        let needless: [String] = extra.map { index in
            "extra “\(coded[index].trigger.text)”: \(coded[index].summary)"
        }
        differences = unlike + lacking + needless
    }

    // MARK: Which event is meant

    private struct Pair {
        let expected: Int
        let coded: Int
        let likeness: Int
    }

    /// The pairs in the order of the expected events, each event in one of them at most.
    private static func pairs(_ expected: [GoldenEvent], _ coded: [Event]) -> [Pair] {
        var chosen: [Pair] = []
        for pair in candidates(expected, coded)
        where !chosen.contains(where: {
            $0.expected == pair.expected || $0.coded == pair.coded
        }) {
            chosen.append(pair)
        }
        return chosen.sorted { $0.expected < $1.expected }
    }

    /// All pairs of events that can be the same, the most alike first.
    private static func candidates(_ expected: [GoldenEvent], _ coded: [Event]) -> [Pair] {
        let all = expected.indices.flatMap { left in
            coded.indices.map { right in
                Pair(
                    expected: left, coded: right,
                    likeness: likeness(expected[left], coded[right]))
            }
        }
        return all.filter { $0.likeness > 0 }.sorted {
            ($1.likeness, $0.expected, $0.coded) < ($0.likeness, $1.expected, $1.coded)
        }
    }

    /// How much speaks for it that both mean the same act; 0 when their types and words differ.
    private static func likeness(_ expected: GoldenEvent, _ coded: Event) -> Int {
        let fields = GoldenFields(expected, coded)
        let word = fields.sharesTrigger ? 3 : 0
        guard expected.type == coded.type.rawValue else { return word }
        return 4 + word + fields.agreements
    }
}
