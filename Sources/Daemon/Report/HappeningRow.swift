/// A row of a report's table: one happening, with what is told of it and by whom.
struct HappeningRow {
    /// Of so many articles the headline is shown, of further ones the date.
    private static let mostHeadlines = 3

    /// The articles by their ids, as far as they are known.
    let articles: [String: ReportedArticle]
    /// A happening by its id, or `nil` when the page does not hold it.
    let happening: (String) -> ReportedHappening?

    /// Writes the row, which can be linked to by the happening's id.
    func write(_ happening: ReportedHappening, to page: inout HTMLWriter) {
        page.open("tr", ["role": "row", "id": happening.id])
        page.markup("<td role=cell>")
        writeDays(of: happening, to: &page)
        cell(Self.act(happening), &page)
        cell(happening.actors.map(\.shown).joined(separator: ", "), &page)
        cell(happening.recipients.map(\.shown).joined(separator: ", "), &page)
        page.markup("<td role=cell>")
        writeClaims(of: happening, to: &page)
        cell(happening.place ?? "", &page)
        cell("\(happening.tellings)×", &page)
        page.markup("<td role=cell>")
        writeLinks(of: happening, to: &page)
        page.markup("</tr>\n")
    }

    private func cell(_ text: String, _ page: inout HTMLWriter) {
        page.markup("<td role=cell>")
        page.text(text)
    }

    /// Two days stand one below the other.
    private func writeDays(of happening: ReportedHappening, to page: inout HTMLWriter) {
        let days = happening.days.split(separator: "…")
        page.text(String(days.first ?? ""))
        guard days.count > 1 else { return }
        page.markup("…<br>")
        page.text(String(days[1]))
    }

    /// `+ CONSULT visit`; the sign is that of the quad class.
    private static func act(_ happening: ReportedHappening) -> String {
        let sign = happening.quad.isConflict ? "−" : "+"
        let act = [sign, happening.type, happening.mode?.replacing("-", with: " ")]
        return act.compactMap(\.self).joined(separator: " ")
    }

    // MARK: What is told

    private func writeClaims(of happening: ReportedHappening, to page: inout HTMLWriter) {
        for (number, claim) in happening.claims.enumerated() {
            if number > 0 { page.markup("<br>") }
            write(claim, isOnlyOne: happening.claims.count == 1, to: &page)
        }
        for other in happening.disputes {
            page.markup("<br>")
            guard let other = self.happening(other) else {
                page.text("in dispute with what this page does not hold")
                continue
            }
            page.text("in dispute with ")
            page.element(
                "a", ["href": "#\(Self.fragment(other.id))"], "\(other.type) \(other.days)")
        }
    }

    /// `denied`, `2× planned, says Belta`, `3× occurred, in 1 says Belta`
    private func write(
        _ claim: ReportedHappening.Claim, isOnlyOne: Bool, to page: inout HTMLWriter
    ) {
        if !isOnlyOne { page.text("\(claim.tellings)× ") }
        if claim.status == "occurred" {
            page.text(claim.status)
        } else {
            page.element("b", claim.status)
        }
        guard !claim.speakers.isEmpty else { return }
        let part = claim.attributed < claim.tellings ? "in \(claim.attributed) " : ""
        page.text(", \(part)says \(claim.speakers.joined(separator: "; "))")
    }

    // MARK: Where it is told

    private func writeLinks(of happening: ReportedHappening, to page: inout HTMLWriter) {
        for (number, told) in happening.articles.enumerated() {
            let article = articles[told.id] ?? ReportedArticle(title: told.file)
            let isShort = number >= Self.mostHeadlines
            let title = isShort ? article.published ?? article.title : article.title
            if let link = article.link {
                page.element("a", ["href": link], title)
            } else {
                page.element("span", title)
            }
        }
    }

    /// `id` as the fragment of an address.
    private static func fragment(_ id: String) -> String {
        id.replacing("%", with: "%25")
    }
}
