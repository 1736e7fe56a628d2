/// What a report says first: what was asked, when, and how much was found.
struct ReportHead {
    let title: String
    let question: ReportQuestion
    let collection: ReportCollection

    /// Writes it.
    func write(to page: inout HTMLWriter) {
        page.element("header") { page in
            page.element("h1", title)
            page.element("p") { page in
                page.text("Made from the event log of \(question.host) on \(made). ")
                page.text("Read from German news by chronicled: what is told here, articles say.")
            }
            page.element("dl") { page in
                for fact in facts {
                    page.element("div") { page in
                        page.element("dt", fact.name)
                        page.element("dd", fact.value)
                    }
                }
            }
            for note in notes { page.element("p", ["class": "note"], note) }
        }
    }

    /// `2026-11-21 17:45 UTC`
    private var made: String {
        question.made.prefix(16).replacing("T", with: " ") + " UTC"
    }

    private var facts: [(name: String, value: String)] {
        let happenings = collection.happenings
        let conflict = happenings.count { $0.isToldToHaveOccurred && $0.quad.isConflict }
        let occurred = happenings.count(where: \.isToldToHaveOccurred)
        var facts = [
            ("Happenings", "\(happenings.count)"), ("Tellings", "\(collection.events)"),
            ("Articles", "\(collection.articles.count)"),
            (
                "Told to have occurred",
                "\(occurred): \(occurred - conflict) cooperation, \(conflict) conflict"
            ),
        ]
        let words = happenings.count(where: \.isOnlySomebodysWord)
        if words > 0 { facts.append(("Of these, only on somebody’s word", "\(words)")) }
        for status in ["planned", "hypothetical", "denied"] {
            let count = happenings.count { $0.status == status }
            if count > 0 { facts.append(("Only \(status)", "\(count)")) }
        }
        if let first = happenings.first?.day, let last = happenings.last?.day {
            facts.append(("Days", first == last ? "\(first)" : "\(first) to \(last)"))
        }
        return facts
    }

    private var notes: [String] {
        var notes: [String] = []
        if collection.isCut, let last = collection.happenings.last?.day {
            notes.append(
                """
                Cut off: there are more happenings than the \(collection.limit) that were to be \
                reported. What comes after \(last), and some of that day, is missing.
                """)
        }
        if collection.unknown > 0 {
            notes.append("Records of the log that were not understood: \(collection.unknown).")
        }
        return notes
    }
}
