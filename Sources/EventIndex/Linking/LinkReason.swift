/// A word for what made an event a further telling of a happening, or kept it apart.
enum LinkReason: String, Sendable, CaseIterable {
    /// Nothing like it was told before.
    case new
    /// The same type and mode.
    case kind
    /// Another type or mode under which the same act is told.
    case kin
    /// Both sides are the same by name.
    case names
    /// One side is the same by name; nothing is against the other.
    case name
    /// Both sides are of the same countries and sectors.
    case countries
    /// Both are on the same day or the same few.
    case days
    /// Their times overlap within ten days.
    case week
    /// Their times overlap within a month.
    case month
    /// Their times overlap.
    case period
    /// The same place.
    case place
    /// Much the same words.
    case words
    /// The plan that was told before, or the act that the plan told after it was about.
    case followed
    /// The article is a reprint of the one that told it.
    case reprint
    /// The article takes the place of the one that told it.
    case revision

    /// Another kind of act.
    case otherKind = "other-kind"
    /// Other people or states.
    case otherParties = "other-parties"
    /// Another time.
    case otherTime = "other-time"
    /// Another place.
    case otherPlace = "other-place"
    /// It is said to have happened, or only thought of, where the other is not.
    case otherStatus = "other-status"
    /// Both are told by the same article as two.
    case toldApart = "told-apart"
    /// Too little agrees.
    case tooLittle = "too-little"
    /// Several happenings agree as well as one another.
    case ambiguous
}
