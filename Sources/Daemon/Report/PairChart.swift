/// Who did what to whom: a row for each who acts, a column for each who is acted upon.
///
/// A cell says how many happenings are cooperation (+) and conflict (−). Its colour leans to the
/// greater number and is the stronger the more there are.
struct PairChart {
    private static let cellWidth = 66.0
    private static let cellHeight = 38.0
    /// How much of a slanting name's width it needs upwards and to the right.
    private static let slant = 0.75
    private static let longestName = 110.0

    let figures: PairFigures

    /// Writes the chart.
    func write(to page: inout HTMLWriter) {
        let names = figures.recipients.map { ChartLabel.fitted($0, to: Self.longestName) }
        let slanting = (names.map(ChartLabel.width).max() ?? 0) * Self.slant
        let top = slanting + 24
        let columns = Double(names.count)
        let chart = Chart(
            name: "pairs", title: "Who with whom",
            description: """
                A row for each party that acts, a column for each that is acted upon. The table \
                under “Figures: who with whom” has the same numbers.
                """,
            width: Chart.gutter
                + max(columns * Self.cellWidth, (columns - 0.5) * Self.cellWidth + slanting + 8),
            height: top + Double(figures.actors.count) * Self.cellHeight + 2)
        chart.write(to: &page) { page in
            page.label("who ↓", at: (0, top - 8))
            page.label("to whom →", at: (Chart.gutter - 8, top - 8), anchor: "end")
            page.element("g", ["lang": "de"]) { page in drawNames(names, top, to: &page) }
            for row in figures.actors.indices {
                for column in figures.recipients.indices { draw(row, column, top, to: &page) }
            }
        }
    }

    /// Draws the names of the rows, and those of the columns, `slanting`, above `top`.
    private func drawNames(_ slanting: [String], _ top: Double, to page: inout HTMLWriter) {
        for (row, actor) in figures.actors.enumerated() {
            let middle = top + (Double(row) + 0.5) * Self.cellHeight + 4
            page.label(ChartLabel.fitted(actor, to: Chart.gutter - 12), at: (0, middle))
        }
        for (column, name) in slanting.enumerated() {
            let left = Chart.gutter + (Double(column) + 0.5) * Self.cellWidth
            let turn = "translate(\(left.ofChart) \((top - 8).ofChart)) rotate(-45)"
            page.element("text", ["transform": turn], name)
        }
    }

    private func draw(_ row: Int, _ column: Int, _ edge: Double, to page: inout HTMLWriter) {
        let counts = figures.counts[row][column]
        let left = Chart.gutter + Double(column) * Self.cellWidth
        let top = edge + Double(row) * Self.cellHeight
        page.rectangle(
            at: (left + 1, top + 1), Self.cellWidth - 2, Self.cellHeight - 2,
            style: Self.style(of: counts), opacity: opacity(of: counts))
        let lines = [("+", counts.cooperation), ("−", counts.conflict)].filter { $0.1 > 0 }
        for (number, line) in lines.enumerated() {
            let middle = top + Self.cellHeight / 2 + 4
            let shift = lines.count == 1 ? 0 : number == 0 ? -7.5 : 7.5
            page.label(
                "\(line.0)\(line.1)", at: (left + Self.cellWidth / 2, middle + shift),
                anchor: "middle")
        }
    }

    private static func style(of counts: QuadCounts) -> String {
        if counts.all == 0 { return "none" }
        if counts.cooperation == counts.conflict { return "even" }
        return counts.cooperation > counts.conflict ? "good" : "bad"
    }

    /// From an eighth to less than half, so that letters of either theme can be read on it.
    private func opacity(of counts: QuadCounts) -> Double {
        guard counts.all > 0 else { return 1 }
        let most = figures.counts.flatMap(\.self).map(\.all).max() ?? 1
        return 0.12 + 0.3 * (Double(counts.all) / Double(most)).squareRoot()
    }
}
