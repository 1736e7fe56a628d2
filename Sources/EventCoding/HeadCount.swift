/// How many people or things a phrase tells of.
public struct HeadCount: Sendable, Equatable {
    /// The number told, or the least that a word for many allows: 1,000 for `Tausende`.
    public var number: Int
    /// Whether there may be more: `Tausende`, `mehr als 200`, `mindestens drei`.
    public var isLeast: Bool

    /// Makes a count of its parts.
    public init(_ number: Int, isLeast: Bool = false) {
        self.number = number
        self.isLeast = isLeast
    }
}
