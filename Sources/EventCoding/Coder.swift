import Articles
import GermanText

/// Codes articles: what each reports, in PLOVER's terms.
///
/// The same article and lexicon files give the same result on any machine.
public struct Coder: Sendable {
    /// The version of the coding rules; it changes when the same article may be coded otherwise.
    public static let version = "0.1.0"

    /// The most acts that are coded of one article, before those told twice are joined; the
    /// others are left out.
    ///
    /// No article of 10,000 from newspapers gives more than 28 events.
    public static let maximumEvents = 500

    /// About the most bytes that the events of one article may take in the log before characters
    /// are escaped, 4 MiB; those that follow are left out.
    ///
    /// Five hundred of the longest events in 10,000 newspaper articles would take 1 MiB.
    public static let maximumEventBytes = 4 << 20

    private let lexicon: Lexicon
    private let events: EventLexicon
    private let analyser: Analyser

    /// Makes a coder that knows what the lexicon's files say.
    ///
    /// Throws every fault of every file at once.
    public init(files: [LexiconFile]) throws(LexiconError) {
        var faults = LexiconFaults()
        let files = LexiconFiles(files, faults: &faults)
        lexicon = Lexicon(files, faults: &faults)
        events = EventLexicon(files, faults: &faults)
        analyser = Analyser(lexicon: lexicon)
        try faults.check()
    }

    /// The codes of countries and larger bodies that actors may have.
    public var actorCodes: Set<String> { lexicon.actorCodes }

    /// Reads and codes `article`.
    public func code(_ article: Article) -> CodedArticle {
        let analysis = analyser.analyse(article)
        let events = ArticleCoder(analysis, lexicon, self.events).events()
        return CodedArticle(analysis: analysis, events: events)
    }

    /// Why `coded`, which this coder made, has its events: for a person who works on the lexicon.
    public func explain(_ coded: CodedArticle) -> CodingExplanation {
        ArticleCoder(coded.analysis, lexicon, events).explanation(of: coded.events)
    }
}
