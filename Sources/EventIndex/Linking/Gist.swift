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
        let text = Substring(sentence.lowercased())
        let words: [Substring] = text.split { !$0.isLetter }.filter {
            $0.count >= Self.shortestWord
        }
        let stems = Set(words.map { Self.hash(of: $0.prefix(Self.stem)) })
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

    private static func hash(of word: Substring) -> UInt16 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in word.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return UInt16(truncatingIfNeeded: hash ^ hash >> 16)
    }
}
