/// Happenings that turned out to be others, which the index has yet to take in.
struct Merges: Sendable {
    /// What each has become in the end.
    private var kept: [Int64: Int64] = [:]
    /// Those that have become each, in order.
    private var absorbed: [Int64: [Int64]] = [:]

    /// Adds that `happening` goes on as `other`, and so does what it had absorbed.
    mutating func add(_ happening: Int64, into other: Int64) {
        let joining = names(of: happening)
        absorbed[happening] = nil
        absorbed[other, default: []] += joining
        for name in joining { kept[name] = other }
    }

    /// The happening that `happening` has become; itself when it goes on.
    func resolve(_ happening: Int64) -> Int64 { kept[happening] ?? happening }

    /// `happening` and those that have become it.
    func names(of happening: Int64) -> [Int64] { [happening] + (absorbed[happening] ?? []) }
}
