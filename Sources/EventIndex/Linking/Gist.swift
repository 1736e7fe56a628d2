import Articles

/// A few of the words of an event's sentence, by which two tellings may be known for one.
///
/// Of the longer words' stems (their first six letters) those are kept whose hashes are lowest: two
/// sketches share about as much as the sentences do (bottom-k, Cohen and Kaplan 2007).
struct Gist: Sendable, Equatable {
    private static let count = 12
    private static let stem = 6
    private static let shortestWord = 5

    /// At most ``count`` hashes, ascending.
    let hashes: [UInt16]

    /// The gist of a sentence.
    init(of sentence: String) {
        let utf8 = Array(sentence.utf8)
        let stems = Set(
            Words(in: utf8.indices, of: utf8).compactMap { Self.hash(ofStem: utf8[$0]) })
        hashes = Array(stems.sorted().prefix(Self.count))
    }

    /// The gist whose hashes are the pairs of `bytes`, the higher byte first.
    init(bytes: [UInt8]) {
        hashes = stride(from: 0, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
        }
    }

    /// The hashes as pairs of bytes.
    var bytes: [UInt8] { hashes.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }

    /// The estimated share of words in common, 0 to 1.
    func likeness(to other: Gist) -> Double {
        let union = Set(hashes).union(other.hashes).sorted().prefix(Self.count)
        guard !union.isEmpty else { return 0 }
        let common = Set(hashes).intersection(other.hashes)
        return Double(union.count { common.contains($0) }) / Double(union.count)
    }

    /// The hash of the stem of `word` in either case, or `nil` of a short word.
    private static func hash(ofStem word: ArraySlice<UInt8>) -> UInt16? {
        var hash: UInt32 = 0x811C_9DC5
        var letters = 0
        for byte in word {
            letters += byte & 0xC0 == 0x80 ? 0 : 1
            guard letters <= stem else { break }
            hash = (hash ^ UInt32(byte | 0x20)) &* 0x0100_0193
        }
        return letters < shortestWord ? nil : UInt16(truncatingIfNeeded: hash ^ hash >> 16)
    }
}
