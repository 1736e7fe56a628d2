/// Separable prefixes, found by their first byte.
struct PrefixList {
    private var all = FormTable<Void>()
    /// Those that begin with each byte, in the order in which they were added.
    private var byStart = [[String]](repeating: [], count: 256)

    init() {}

    /// A list of `prefixes`.
    init(_ prefixes: [String]) {
        for prefix in prefixes { add(prefix) }
    }

    /// Adds `prefix` unless it is empty or there.
    mutating func add(_ prefix: String) {
        guard let first = prefix.utf8.first, !contains(prefix) else { return }
        all.add(prefix, ())
        byStart[Int(first)].append(prefix)
    }

    /// Whether `word` is one of them.
    func contains(_ word: String) -> Bool { all[word] != nil }

    /// Those that begin with the byte `start`.
    func candidates(_ start: UInt8) -> [String] { byStart[Int(start)] }
}
