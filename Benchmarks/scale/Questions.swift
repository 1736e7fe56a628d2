import EventIndex
import LinuxSystem

/// What people ask a chronicle, and how long the answers take.
struct Questions {
    /// How many events an answer has at most, as many as `chroniclectl search` shows.
    private static let limit = 20
    private static let times = 5

    private let index: EventIndex

    init(_ index: EventIndex) { self.index = index }

    /// Asks each question some times and prints the first and the median time.
    func ask() throws {
        for (name, text) in Self.all {
            let query = try text.query()
            try printTimes(name) { index in
                var found = 0
                _ = try index.forEachEvent(
                    matching: query, order: EventOrder(for: query), behind: nil
                ) { _ in
                    found += 1
                    return found < Self.limit
                }
                return found
            }
        }
    }

    private func printTimes(
        _ name: String, _ body: (IndexTransaction) throws -> Int
    ) throws {
        var found = 0
        let times = try (0..<Self.times).map { _ in
            let reader = try IndexReader(index)
            return try ContinuousClock().measure { found = try reader.read(body) }
        }
        let median = times.sorted()[times.count / 2]
        say("\(name): \(found) found, \(milliseconds(times[0])) ms, then \(milliseconds(median))")
    }

    private func milliseconds(_ time: Duration) -> Double {
        (time / .milliseconds(1) * 10).rounded() / 10
    }

    private static var all: [(String, QueryText)] {
        func text(_ set: (inout QueryText) -> Void) -> QueryText {
            var text = QueryText()
            set(&text)
            return text
        }
        return [
            ("a common word", text { $0.words = ["Präsident"] }),
            ("a rare word", text { $0.words = ["Waffenruhe"] }),
            ("two words", text { $0.words = ["Außenminister", "Sanktionen"] }),
            ("a phrase", text { $0.words = ["Europäische Union"] }),
            ("the beginning of words", text { $0.words = ["Verhandl*"] }),
            ("a country", text { $0.actor = "DEU" }),
            ("two countries", text { ($0.actor, $0.recipient) = ("DEU", "FRA") }),
            (
                "two countries and a type",
                text { ($0.actor, $0.recipient, $0.type) = ("USA", "CHN", "CONSULT") }
            ),
            (
                "a country in a year",
                text { ($0.actor, $0.from, $0.to) = ("RUS", "2030", "2030") }
            ),
            (
                "a sector in a month",
                text { ($0.actor, $0.from, $0.to) = ("DEU:GOV", "2030-05", "2030-05") }
            ),
            ("a type and mode", text { $0.type = "CONSULT:visit" }),
            ("what is planned", text { ($0.status, $0.actor) = ("planned", "FRA") }),
            ("a place", text { $0.place = "Berlin" }),
            ("a rare country as the place", text { $0.place = "MLI" }),
            ("who says so", text { $0.speaker = "Merkel" }),
            (
                "all at once",
                text {
                    ($0.words, $0.actor, $0.type) = (["Gespräch"], "DEU", "CONSULT")
                    ($0.from, $0.to) = ("2028", "2032")
                }
            ),
        ]
    }
}
