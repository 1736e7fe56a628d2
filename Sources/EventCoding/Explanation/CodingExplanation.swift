/// Why an article was coded as it was; for people, not for the log.
public struct CodingExplanation: Sendable {
    /// The entries tried on the words of the article, in their order.
    public let trials: [EntryTrial]
    /// The blank fields of each event.
    public let blanks: [[BlankField]]

    init(trials: [EntryTrial], blanks: [[BlankField]]) {
        self.trials = trials
        self.blanks = blanks
    }
}
