import EventIndex
import EventLog
import Testing

/// Every question is answered with the events that a plain look at all of them finds, in order.
@Suite struct EventSearchTests {
    private let sample: SampleLog
    private let index: EventIndex
    private let told: [Told]

    /// A log of 500 articles, a tenth of which is replaced later, and its index.
    init() throws {
        var (dice, sequence) = (Dice(), 0)
        var (verdicts, told) = ([Verdict](), [Told]())
        for number in 0..<500 {
            let events = (0..<3).map { _ in MadeUp.event(&dice) }
            let headline = MadeUp.headlines.randomElement(using: &dice) ?? ""
            let published =
                ["2023", "2024-05", "2023-12-31", "2024-01-02"].randomElement(using: &dice) ?? ""
            let replaces = number % 10 == 9 ? number - 5 : nil
            let verdict = Verdict.article(
                number, events, headline: headline, published: published, replaces: replaces,
                path: replaces.map { Verdict.path($0) })
            verdicts.append(verdict)
            for (ordinal, event) in events.enumerated() {
                told.append(
                    Told(
                        event: event, id: "\(verdict.id)/\(ordinal + 1)",
                        sequence: sequence + ordinal + 2, headline: headline,
                        isHeld: number % 10 != 4,
                        listed: event.days?.lowerBound ?? MadeUp.first(published)))
            }
            sequence += events.count + 1
        }
        self.told = told
        sample = try SampleLog()
        try sample.record(verdicts)
        index = try sample.openIndex()
    }

    private func expected(_ question: QueryText, _ order: EventOrder) -> [String] {
        ids(of: told.filter { $0.fits(question) }, order)
    }

    private func ids(of found: [Told], _ order: EventOrder) -> [String] {
        let key = { (told: Told) in
            order == .told ? ("", told.sequence) : (told.listed, told.sequence)
        }
        let sorted = found.sorted { key($0) < key($1) }
        return (order == .oldest ? sorted : sorted.reversed()).map(\.id)
    }

    private func search(
        _ question: QueryText, _ order: EventOrder, behind: String? = nil, limit: Int = .max
    ) throws -> [String] {
        var ids: [String] = []
        _ = try index.read { index in
            try index.forEachEvent(matching: question.query(), order: order, behind: behind) {
                ids.append($0.id)
                return ids.count < limit
            }
        }
        return ids
    }

    @Test func everyCombinationFindsWhatThereIs() throws {
        var dice = Dice()
        var found = 0
        for parts in 0..<512 {
            let question = MadeUp.question(parts, &dice)
            let fitting = told.filter { $0.fits(question) }
            for order in EventOrder.allCases {
                let answer = try search(question, order)
                try #require(answer == ids(of: fitting, order), "\(question)")
                found += answer.count
            }
        }
        #expect(found > 10_000)
    }

    @Test func pagesAreCompleteAndWithoutRepeats() throws {
        for order in EventOrder.allCases {
            for size in [1, 7, 50] { try checkPages(order, size) }
        }
    }

    private func checkPages(_ order: EventOrder, _ size: Int) throws {
        var dice = Dice()
        for parts in [0, 1, 2, 6, 8, 0x20, 0x2A, 0x62, 0x81] {
            let question = MadeUp.question(parts, &dice)
            let wanted = Array(expected(question, order).prefix(10 * size))
            var ids: [String] = []
            while ids.count < wanted.count {
                let page = try search(question, order, behind: ids.last, limit: size)
                try #require(!page.isEmpty)
                ids += page
            }
            #expect(Array(ids.prefix(wanted.count)) == wanted, "\(question)")
        }
    }

    @Test func whoeverAsksCanBeStopped() throws {
        let reader = try IndexReader(index)
        var count = 0
        let ask = { (stops: Bool) in
            count = 0
            _ = try reader.read { index in
                try index.forEachEvent(matching: EventQuery(), order: .newest) { _ in
                    count += 1
                    if stops { reader.stop() }
                    return true
                }
            }
        }
        #expect(throws: IndexError.interrupted) { try ask(true) }
        #expect(count < 100)
        try ask(false)
        #expect(count == expected(QueryText(), .newest).count)
    }

    @Test func thereIsNothingBehindAnEventThatIsNone() throws {
        for id in ["", "/", "x/1", told[0].id + "0", "\(told[0].id.dropLast())01"] {
            let isFound = try index.read { index in
                try index.forEachEvent(matching: EventQuery(), order: .newest, behind: id) { _ in
                    Issue.record("an event behind \(id)")
                    return false
                }
            }
            #expect(!isFound)
        }
    }
}
