/// Separable prefixes, found by their first byte.
struct PrefixList {
    /// A prefix and its spelling.
    private struct Prefix {
        let text: String
        let bytes: [UInt8]
    }

    private var all = FormTable<Void>()
    /// Those that begin with each byte, in the order in which they were added.
    private var byStart = [[Prefix]](repeating: [], count: 256)

    init() {}

    /// A list of `prefixes`.
    init(_ prefixes: [String]) {
        for prefix in prefixes { add(prefix) }
    }

    /// Adds `prefix` unless it is empty or there.
    mutating func add(_ prefix: String) {
        guard let first = prefix.utf8.first, !contains(prefix) else { return }
        all.add(prefix, ())
        byStart[Int(first)].append(Prefix(text: prefix, bytes: Array(prefix.utf8)))
    }

    /// Whether `word` is one of them.
    func contains(_ word: String) -> Bool { all[word] != nil }

    /// Those that `word` begins with, in the order in which they were added.
    func beginnings(of word: Span<UInt8>) -> [String] {
        var found: [String] = []
        for prefix in byStart[Int(word[0])] where word.begins(with: prefix.bytes) {
            found.append(prefix.text)
        }
        return found
    }
}
