import EventIndex
import EventLog
import Testing

@Suite struct JudgementTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var content: Digest? = JudgementTests.content
        var reason: String?
        var isRetried = false
        var history = FileHistory()
        let judgement: Judgement

        init(
            _ description: String, content: Digest? = JudgementTests.content,
            isArticle: Bool = true, isRetried: Bool = false, _ judgement: Judgement,
            history: (inout FileHistory) -> Void = { _ in }
        ) {
            testDescription = description
            self.content = content
            self.reason = isArticle ? nil : "now"
            self.isRetried = isRetried
            self.judgement = judgement
            history(&self.history)
        }
    }

    private static let content = Digest(of: [1])
    private static let other = Digest(of: [2])
    private static let article = FileHistory.Holding(
        content: other, article: "held", rejection: nil)
    private static let rejected = FileHistory.Holding(
        content: other, article: nil, rejection: "refused")
    private static let same = FileHistory.Holding(content: content, article: "same", rejection: nil)
    private static let unread = FileHistory.Holding(content: nil, article: nil, rejection: "unread")
    private static let gone = FileHistory.Holding(
        content: content, article: "same", rejection: nil, isCleared: true)
    private static let otherGone = FileHistory.Holding(
        content: other, article: "held", rejection: nil, isCleared: true)
    private static let failed = FileHistory.Holding(
        content: content, article: nil, rejection: "refused", reason: "now", isCleared: true)
    private static let refused = FileHistory.Holding(
        content: content, article: nil, rejection: "refused", reason: "now")
    private static let refusedOtherwise = FileHistory.Holding(
        content: content, article: nil, rejection: "refused", reason: "then")

    private static let rows = [
        Row("nothing known", .accepted(replaces: nil, supersedes: nil)),
        Row(
            "nothing known, no article", isArticle: false, .rejected(replaces: nil, supersedes: nil)
        ),
        Row("all of identity known", .known) { $0.identity = .trusted },
        Row("all of identity known, not read", content: nil, .known) { $0.identity = .trusted },
        Row("all of identity known, no article", isArticle: false, .known) {
            $0.identity = .trusted
        },
        Row("identity not trusted, content the same", .renamed) {
            $0.identity = .untrusted
            $0.sameInode = same
        },
        Row("identity not trusted, content new", .accepted(replaces: "held", supersedes: nil)) {
            $0.identity = .untrusted
            $0.sameInode = article
            $0.samePath = article
        },
        Row("identity not trusted, not read", content: nil, isArticle: false, .known) {
            $0.identity = .untrusted
        },
        Row("device and inode known, content the same", .renamed) { $0.sameInode = same },
        Row("renamed over another", .renamed) {
            $0.sameInode = same
            $0.samePath = article
            $0.sameContent = "same"
        },
        Row("inode used again", .accepted(replaces: nil, supersedes: nil)) {
            $0.sameInode = article
        },
        Row("path known, content as it last held", .unchanged) {
            $0.samePath = same
            $0.sameContent = "same"
        },
        Row("path known, rejected content as it last held", isArticle: false, .unchanged) {
            $0.samePath = FileHistory.Holding(content: content, article: nil, rejection: "x")
        },
        Row(
            "content known under another path",
            .duplicate(of: "same", replaces: nil, supersedes: nil)
        ) { $0.sameContent = "same" },
        Row("path known, new content", .accepted(replaces: "held", supersedes: nil)) {
            $0.samePath = article
        },
        Row(
            "path known, content known from elsewhere",
            .duplicate(of: "same", replaces: "held", supersedes: nil)
        ) {
            $0.samePath = article
            $0.sameContent = "same"
        },
        Row(
            "path known, now no article", isArticle: false,
            .rejected(replaces: "held", supersedes: nil)
        ) { $0.samePath = article },
        Row(
            "path known, now not readable", content: nil, isArticle: false,
            .rejected(replaces: "held", supersedes: nil)
        ) { $0.samePath = article },
        Row("rejected file changed to an article", .accepted(replaces: nil, supersedes: "refused"))
        {
            $0.samePath = rejected
        },
        Row(
            "rejected file changed to a known article",
            .duplicate(of: "same", replaces: nil, supersedes: "refused")
        ) {
            $0.samePath = rejected
            $0.sameContent = "same"
        },
        Row(
            "rejected file changed, again no article", isArticle: false,
            .rejected(replaces: nil, supersedes: "refused")
        ) { $0.samePath = rejected },
        Row(
            "unreadable file again unreadable in another state", content: nil, isArticle: false,
            .rejected(replaces: nil, supersedes: "unread")
        ) {
            $0.samePath = unread
            $0.sameInode = unread
        },
        Row("unreadable file now readable", .accepted(replaces: nil, supersedes: "unread")) {
            $0.samePath = unread
            $0.sameInode = unread
        },
    ]

    /// What the daemon has moved or deleted frees its path and its inode.
    private static let clearedRows = [
        Row("cleared, dropped again", .duplicate(of: "same", replaces: nil, supersedes: nil)) {
            $0.samePath = gone
            $0.sameContent = "same"
        },
        Row("cleared, moved back", .duplicate(of: "same", replaces: nil, supersedes: nil)) {
            $0.samePath = gone
            $0.sameInode = gone
            $0.sameContent = "same"
        },
        Row(
            "cleared, inode used again under another path",
            .duplicate(of: "same", replaces: nil, supersedes: nil)
        ) {
            $0.sameInode = gone
            $0.sameContent = "same"
        },
        Row("cleared, another article dropped", .accepted(replaces: nil, supersedes: nil)) {
            $0.samePath = otherGone
        },
        Row(
            "cleared as rejected, dropped again", isArticle: false,
            .rejected(replaces: nil, supersedes: "refused")
        ) { $0.samePath = failed },
        Row("cleared as rejected, mended", .accepted(replaces: nil, supersedes: "refused")) {
            $0.samePath = failed
        },
        Row("not cleared yet, identity known", .known) {
            $0.identity = .trusted
            $0.samePath = gone
            $0.sameInode = gone
        },
        Row("not cleared yet, identity not trusted, content the same", .renamed) {
            $0.identity = .untrusted
            $0.samePath = gone
            $0.sameInode = gone
        },
        Row(
            "not cleared yet, identity not trusted, content new",
            .accepted(replaces: nil, supersedes: nil)
        ) {
            $0.identity = .untrusted
            $0.samePath = otherGone
            $0.sameInode = otherGone
        },
    ]

    private static let retriedRows = [
        Row("retried, rejected as before", isArticle: false, isRetried: true, .known) {
            $0.identity = .trusted
            $0.samePath = refused
        },
        Row(
            "retried, rejected for another reason", isArticle: false, isRetried: true,
            .rejected(replaces: nil, supersedes: "refused")
        ) {
            $0.identity = .trusted
            $0.samePath = refusedOtherwise
            $0.sameInode = refusedOtherwise
        },
        Row(
            "retried, now an article", isRetried: true,
            .accepted(replaces: nil, supersedes: "refused")
        ) {
            $0.identity = .trusted
            $0.samePath = refused
            $0.sameInode = refused
        },
        Row(
            "retried, now the content of an article", isRetried: true,
            .duplicate(of: "same", replaces: nil, supersedes: "refused")
        ) {
            $0.identity = .trusted
            $0.samePath = refused
            $0.sameContent = "same"
        },
        Row("an article is not retried", isRetried: true, .known) {
            $0.identity = .trusted
            $0.samePath = same
        },
    ]

    @Test(arguments: rows + clearedRows + retriedRows)
    func givesTheLineOfTheTable(row: Row) {
        let judgement = Judgement(
            content: row.content, reason: row.reason, history: row.history,
            isRetried: row.isRetried)
        #expect(judgement == row.judgement)
    }
}
