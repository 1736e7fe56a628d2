/// Who did something to whom, and how often it was cooperation or conflict.
///
/// Only what is told as fact counts. A happening with several actors or recipients counts for each
/// pair of them.
struct PairFigures {
    /// The most parties that are looked at.
    static let mostParties = 12

    /// The parties with the most happenings between them and others, the first with the most.
    let parties: [String]
    /// How many happenings there are of each actor, by rows, and recipient, by columns.
    private(set) var counts: [[QuadCounts]]
    /// How many pairs of `happenings` are not in ``counts``, because one of them is no leading party.
    private(set) var outside = 0

    /// Counts the pairs of `happenings`.
    init(_ happenings: [ReportedHappening]) {
        var pairs: [(actor: String, recipient: String, quad: QuadClass)] = []
        for happening in happenings where happening.isToldAsFact {
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
        parties = frequencies.mostFrequent(Self.mostParties)
        let row = [QuadCounts](repeating: QuadCounts(), count: parties.count)
        counts = Array(repeating: row, count: parties.count)
        let places = Dictionary(uniqueKeysWithValues: zip(parties, parties.indices))
        for pair in pairs {
            if let actor = places[pair.actor], let recipient = places[pair.recipient] {
                counts[actor][recipient][pair.quad] += 1
            } else {
                outside += 1
            }
        }
    }

    /// The pairs that have anything between them, the most frequent first.
    var ranked: [(actor: String, recipient: String, counts: QuadCounts)] {
        let pairs = parties.indices.flatMap { actor in
            parties.indices.map { (parties[actor], parties[$0], counts[actor][$0]) }
        }
        return pairs.filter { $0.2.all > 0 }.sorted {
            ($1.2.all, $0.0, $0.1) < ($0.2.all, $1.0, $1.1)
        }
    }
}
