/// Who did something to whom, and how often it was cooperation or conflict.
///
/// Only what is told to have occurred counts. A happening with several actors or recipients counts for each
/// pair of them.
struct PairFigures {
    /// The most parties that are looked at.
    static let mostParties = 12

    /// Those of the leading parties that act, the one with the most happenings first.
    let actors: [String]
    /// Those of the leading parties that are acted upon, in the same order.
    let recipients: [String]
    /// How many happenings there are of each actor, by rows, and recipient, by columns.
    private(set) var counts: [[QuadCounts]]
    /// How many pairs of `happenings` are not in ``counts``, because one of them is no leading party.
    let outside: Int

    /// Counts the pairs of `happenings`.
    init(_ happenings: [ReportedHappening]) {
        var pairs: [(actor: String, recipient: String, quad: QuadClass)] = []
        for happening in happenings where happening.isToldToHaveOccurred {
            for actor in happening.actors.sides {
                for recipient in happening.recipients.sides {
                    pairs.append((actor, recipient, happening.quad))
                }
            }
        }
        var frequencies: [String: Int] = [:]
        for pair in pairs {
            for side in Set([pair.actor, pair.recipient]) { frequencies[side, default: 0] += 1 }
        }
        let leading = frequencies.mostFrequent(Self.mostParties)
        let inside = pairs.filter {
            leading.contains($0.actor) && leading.contains($0.recipient)
        }
        outside = pairs.count - inside.count
        let (acting, acted) = (Set(inside.map(\.actor)), Set(inside.map(\.recipient)))
        actors = leading.filter(acting.contains)
        recipients = leading.filter(acted.contains)
        let row = [QuadCounts](repeating: QuadCounts(), count: recipients.count)
        counts = Array(repeating: row, count: actors.count)
        for pair in inside {
            guard let actor = actors.firstIndex(of: pair.actor),
                let recipient = recipients.firstIndex(of: pair.recipient)
            else { continue }
            counts[actor][recipient][pair.quad] += 1
        }
    }

    /// The pairs that have anything between them, the most frequent first.
    var ranked: [(actor: String, recipient: String, counts: QuadCounts)] {
        let pairs = actors.indices.flatMap { actor in
            recipients.indices.map { (actors[actor], recipients[$0], counts[actor][$0]) }
        }
        return pairs.filter { $0.2.all > 0 }.sorted {
            ($1.2.all, $0.0, $0.1) < ($0.2.all, $1.0, $1.1)
        }
    }
}
