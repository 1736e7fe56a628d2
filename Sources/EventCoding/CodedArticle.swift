import Articles
import GermanText

/// What the coder made of one article.
public struct CodedArticle: Sendable {
    /// The article and what was read in it.
    public let analysis: Analysis
    /// The events in the order of their triggers.
    public let events: [Event]

    /// Makes a coded article of its parts.
    public init(analysis: Analysis, events: [Event]) {
        self.analysis = analysis
        self.events = events
    }
}
