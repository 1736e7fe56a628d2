/// A table of numbers: what a chart shows, for those who do not see it or want to know exactly.
struct FigureTable {
    /// What it is called in addresses, `lanes`; the chart of this name leads here.
    let name: String
    let caption: String
    /// The headings of the columns; of the first ones, as many as rows have names.
    let columns: [String]
    /// The rows, each with its names and its numbers.
    let rows: [(names: [String], numbers: [Int])]
    /// Whether names come from articles.
    let isGerman: Bool

    /// Writes the table in a frame that scrolls where the screen is narrow.
    func write(to page: inout HTMLWriter) {
        page.element(
            "div",
            ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": caption]
        ) { page in
            page.element("table", ["class": "figures", "id": "figures-\(name)"]) { page in
                page.element("caption", caption)
                page.element("thead") { page in
                    page.element("tr") { page in
                        for column in columns { page.element("th", ["scope": "col"], column) }
                    }
                }
                page.element("tbody", ["lang": isGerman ? "de" : "en"]) { page in
                    for row in rows { Self.write(row, to: &page) }
                }
            }
        }
    }

    /// The rows with these names and numbers; those of nothing are left out.
    static func rows(
        _ names: [[String]], _ numbers: [[Int]]
    ) -> [(names: [String], numbers: [Int])] {
        zip(names, numbers).filter { $0.1.contains { $0 != 0 } }.map { ($0.0, $0.1) }
    }

    private static func write(
        _ row: (names: [String], numbers: [Int]), to page: inout HTMLWriter
    ) {
        page.element("tr") { page in
            for name in row.names { page.element("th", ["scope": "row"], name) }
            for number in row.numbers { page.element("td", "\(number)") }
        }
    }
}

extension LaneFigures {
    /// How many happenings each lane has in each part of `scale`.
    func table(by scale: TimeScale) -> FigureTable {
        var numbers = scale.starts.map { _ in [Int](repeating: 0, count: lanes.count) }
        for (number, lane) in lanes.enumerated() {
            for mark in lane.marks {
                if let part = scale.part(of: mark.day) { numbers[part][number] += 1 }
            }
        }
        let names = scale.starts.map { [scale.unit.name(of: $0)] }
        return FigureTable(
            name: "lanes", caption: "Figures: time line",
            columns: [scale.unit.heading] + lanes.map(\.content.name),
            rows: FigureTable.rows(names, numbers), isGerman: false)
    }
}

extension CourseFigures {
    /// How many happenings of each class each part of `scale` has.
    func table(by scale: TimeScale) -> FigureTable {
        let statuses = ["planned", "hypothetical", "denied"]
        let numbers = parts.map { part in
            QuadClass.ranked.map { part.counts[$0] } + statuses.map { part.unproven[$0] ?? 0 }
        }
        return FigureTable(
            name: "course", caption: "Figures: cooperation and conflict",
            columns: [scale.unit.heading] + QuadClass.ranked.map(\.name) + statuses,
            rows: FigureTable.rows(scale.starts.map { [scale.unit.name(of: $0)] }, numbers),
            isGerman: false)
    }
}

extension PairFigures {
    /// How many happenings of each class each pair has.
    var table: FigureTable {
        FigureTable(
            name: "pairs", caption: "Figures: who with whom",
            columns: ["who", "to whom"] + QuadClass.ranked.map(\.name) + ["all"],
            rows: ranked.map { pair in
                (
                    [pair.actor, pair.recipient],
                    QuadClass.ranked.map { pair.counts[$0] } + [pair.counts.all]
                )
            }, isGerman: true)
    }
}
