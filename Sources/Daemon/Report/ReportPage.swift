import Articles
import Control

/// A report: one HTML page that holds all it needs, runs no scripts and asks no network for anything.
public struct ReportPage {
    let question: ReportQuestion
    let collection: ReportCollection
    let articles: [String: ReportedArticle]

    /// The page about what `collection` has found, with links to `articles`, which stand by their ids.
    public init(
        _ question: ReportQuestion, _ collection: ReportCollection,
        articles: [String: ReportedArticle]
    ) {
        self.question = question
        self.collection = collection
        self.articles = articles
    }

    /// The page, UTF-8.
    public var html: [UInt8] {
        let happenings = collection.happenings
        var page = HTMLWriter()
        page.markup(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" \
            content="default-src 'none'; style-src 'unsafe-inline'">

            """)
        page.element("title", title)
        page.element("style") { $0.markup(ReportStyle.sheet) }
        page.markup("\n</head>\n<body>\n")
        ReportHead(title: title, question: question, collection: collection).write(to: &page)
        page.element("main") { page in
            if let scale = scale {
                ReportCharts(happenings, by: scale).write(to: &page) { page in
                    writeTables(of: happenings, by: max(scale.unit, .month), to: &page)
                }
            } else {
                page.element("p", ["class": "note"], "Nothing in the log is as was asked for.")
            }
        }
        page.markup("</body>\n</html>\n")
        return page.bytes
    }

    private var scale: TimeScale? {
        let (from, to) = (question.parameters.from, question.parameters.to)
        return TimeScale(
            sorted: collection.happenings.map(\.day).sorted(),
            from: from.flatMap(PublicationDate.init(iso8601:))?.first,
            to: to.flatMap(PublicationDate.init(iso8601:))?.last)
    }

    private var title: String {
        let terms = question.terms.map { "\($0.name.lowercased()) \($0.value)" }
        return terms.isEmpty
            ? "Report of all happenings" : "Report of happenings: \(terms.joined(separator: ", "))"
    }

    private func writeTables(
        of happenings: [ReportedHappening], by unit: TimeUnit, to page: inout HTMLWriter
    ) {
        let tables = HappeningTable.tables(of: happenings, by: unit)
        page.element("h2", ["id": "happenings"], "Happenings")
        page.markup(
            """
            <p>Each happening stands once, as the first telling that was found has it. + is \
            cooperation and − conflict. A day with a question mark is that of an article that does \
            not say when. The status is what the articles say: <b>planned</b>, <b>hypothetical</b> \
            and <b>denied</b> happenings did not occur as far as they know, and what somebody says \
            is that party's word. × is how often the log tells of it.</p>
            """)
        if tables.count > 1 {
            page.element("nav", ["class": "parts", "aria-label": "Parts of the time"]) { page in
                for table in tables {
                    page.element("a", ["href": "#part-\(table.number)"], table.title)
                    page.text(" ")
                }
            }
        }
        let row = HappeningRow(articles: articles) { collection.happening($0) }
        for table in tables { table.write(to: &page, with: row) }
    }
}
