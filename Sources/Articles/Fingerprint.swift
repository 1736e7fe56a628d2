/// What is left of an article's wording to recognise a reprint by.
///
/// A reprint keeps most sequences of three words (shingles). Of each article as many values are
/// kept as there are ``count``; two articles agree in about as many of them as their shingles have
/// in common (Jaccard). It is MinHash by one permutation (Li, Owen, Zhang 2012) with the empty
/// places filled by optimal densification (Shrivastava 2017), eight bits of each value being kept
/// (Li, König 2010).
public struct Fingerprint: Sendable, Equatable {
    /// The number of values.
    public static let count = 128
    /// The fewest shingles that tell a text from another.
    public static let fewestShingles = 40
    private static let wordsOfShingle = 3

    /// ``count`` values.
    public let values: [UInt8]
    /// How many shingles the article has, 65,535 at most.
    public let shingles: UInt16

    /// Makes a fingerprint of what ``bytes`` gives, or `nil` when it is none.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.count + 2 else { return nil }
        values = Array(bytes.prefix(Self.count))
        shingles = UInt16(bytes[Self.count]) << 8 | UInt16(bytes[Self.count + 1])
    }

    /// The values and, in two bytes, the higher first, the number of shingles.
    public var bytes: [UInt8] {
        values + [UInt8(shingles >> 8), UInt8(truncatingIfNeeded: shingles)]
    }

    /// The fingerprint of an article's words, or `nil` when they are too few. Case, signs and
    /// numbers are passed over.
    public init?(of article: Article) {
        let utf8 = article.text.utf8
        var places = [UInt64?](repeating: nil, count: Self.count)
        var shingle: [UInt64] = []
        var shingles = 0
        for word in Words(in: utf8.indices, of: utf8) {
            shingle.append(Self.hash(word, of: utf8))
            guard shingle.count == Self.wordsOfShingle else { continue }
            let hash = shingle.reduce(0) { Self.mix($0 &* 31 &+ $1) }
            shingle.removeFirst()
            shingles += 1
            let place = Int(hash % UInt64(Self.count))
            places[place] = min(places[place] ?? .max, hash / UInt64(Self.count))
        }
        guard shingles >= Self.fewestShingles else { return nil }
        self.shingles = UInt16(clamping: shingles)
        values = places.indices.map { UInt8(truncatingIfNeeded: Self.filled($0, of: places)) }
    }

    /// The estimated share of shingles that both articles have in common (Jaccard), 0 to 1.
    ///
    /// Unlike values agree by chance once in 256, which is taken off. Its standard error at .7 is
    /// .04.
    public func resemblance(to other: Fingerprint) -> Double {
        let agreeing = zip(values, other.values).count { $0 == $1 }
        let share = Double(agreeing) / Double(Self.count)
        return max(0, (share - 1 / 256) / (1 - 1 / 256))
    }

    /// The estimated share of the shorter article's shingles that the longer has too (containment),
    /// 0 to 1: a paper that cuts agency copy or adds to it prints it all the same.
    public func similarity(to other: Fingerprint) -> Double {
        let (mine, theirs) = (Double(shingles), Double(other.shingles))
        let resemblance = resemblance(to: other)
        let common = resemblance / (1 + resemblance) * (mine + theirs)
        return min(1, common / max(1, min(mine, theirs)))
    }

    /// The value at `place`, or that of the first filled place in an order that depends on `place`
    /// only.
    private static func filled(_ place: Int, of places: [UInt64?]) -> UInt64 {
        var (index, attempt) = (place, UInt64(0))
        while true {
            if let value = places[index] { return mix(value) }
            attempt += 1
            index = Int(mix(UInt64(place) << 32 | attempt) % UInt64(count))
        }
    }

    private static func hash(_ word: Range<Int>, of utf8: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in utf8[word] {
            let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
        }
        return hash
    }

    /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
