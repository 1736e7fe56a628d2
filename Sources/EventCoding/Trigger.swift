/// The word or words by which the text reports an act.
public struct Trigger: Sendable, Equatable {
    /// The words as written.
    public var text: String
    /// The dictionary form, a separable prefix re-joined: `besuchen`, `zustimmen`, `Festnahme`.
    public var lemma: String
    /// Where `text` stands, Unicode scalar offsets into the article's text.
    public var span: Range<Int>

    /// Makes a trigger of its parts.
    public init(text: String, lemma: String, span: Range<Int>) {
        self.text = text
        self.lemma = lemma
        self.span = span
    }
}
