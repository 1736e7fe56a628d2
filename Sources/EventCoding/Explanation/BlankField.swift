/// A field of an event that stays blank, and why.
public struct BlankField: Sendable, Equatable {
    /// The field as the log names it: `actors`, `recipients`, `when`, `where`, `attribution`.
    public let name: String
    /// Why it stays blank, in words.
    public let reason: String
}
