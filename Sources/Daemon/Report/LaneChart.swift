import Articles

/// The time line: a lane for each leading party, and in it a mark for each happening.
///
/// A lane has a row for each quad class, from material cooperation at the top to material conflict
/// at the bottom. Marks that would cover one another become one larger mark, so that each happening
/// is shown, whatever its class.
struct LaneChart {
    private static let mostColumns = 84
    private static let rowHeight = 11.0
    private static let laneHeight = 4 * rowHeight + 10

    /// How large the mark of one happening is, and of the most that one mark stands for.
    private static let radii = (2.4, 5.2)

    private let figures: LaneFigures
    private let scale: TimeScale
    /// How many columns the marks stand in: with days as parts, one for each.
    private let columns: Int
    /// The most happenings that one mark stands for.
    private var most = 1

    /// The chart of `figures`, over the time of `scale`.
    init(figures: LaneFigures, scale: TimeScale) {
        self.figures = figures
        self.scale = scale
        columns = scale.unit == .day ? scale.starts.count : Self.mostColumns
        for lane in figures.lanes {
            for quad in QuadClass.allCases {
                most = max(most, marks(of: quad, in: lane).map(\.count).max() ?? 1)
            }
        }
    }

    /// Writes the chart.
    func write(to page: inout HTMLWriter) {
        let chart = Chart(
            name: "lanes", title: "Happenings of the leading parties over time",
            description: """
                A lane for each party, with cooperation in its upper and conflict in its lower half. \
                The table under “Figures: time line” has the same numbers.
                """,
            width: Chart.fullWidth,
            height: Double(figures.lanes.count) * Self.laneHeight + Chart.axisHeight)
        chart.write(to: &page) { page in
            chart.drawAxis(of: scale, to: &page)
            for (number, lane) in figures.lanes.enumerated() {
                draw(lane, at: Double(number) * Self.laneHeight, to: &page)
            }
        }
    }

    private func draw(_ lane: LaneFigures.Lane, at top: Double, to page: inout HTMLWriter) {
        let middle = top + Self.laneHeight / 2
        page.line(from: (Chart.gutter, middle), to: (Chart.fullWidth, middle), style: "grid")
        page.line(
            from: (0, top + Self.laneHeight), to: (Chart.fullWidth, top + Self.laneHeight),
            style: "axis")
        page.label(
            ChartLabel.fitted(lane.content.name, to: Chart.gutter - 12), at: (0, middle + 4))
        for (row, quad) in QuadClass.ranked.enumerated() {
            let base = top + 5 + (Double(row) + 0.5) * Self.rowHeight
            let path = marks(of: quad, in: lane).map { column, count in
                mark(quad, at: (centre(of: column), base), count)
            }
            guard !path.isEmpty else { continue }
            let style = lane.content == .unproven ? "\(quad.style) open" : quad.style
            page.element("path", ["class": style, "d": path.joined()]) { _ in }
        }
    }

    /// How many happenings of `quad` each column has that has any.
    private func marks(of quad: QuadClass, in lane: LaneFigures.Lane) -> [(column: Int, count: Int)]
    {
        var counts = [Int](repeating: 0, count: columns)
        for mark in lane.marks where mark.quad == quad {
            counts[Int(scale.position(of: mark.day) * Double(columns))] += 1
        }
        return counts.enumerated().filter { $0.element > 0 }.map { ($0.offset, $0.element) }
    }

    private func centre(of column: Int) -> Double {
        let width = (Chart.fullWidth - Chart.gutter) / Double(columns)
        return Chart.gutter + (Double(column) + 0.5) * width
    }

    /// A disc for cooperation, a diamond for conflict, the larger the more it stands for.
    private func mark(
        _ quad: QuadClass, at centre: (Double, Double), _ count: Int
    ) -> String {
        let share = Double(count - 1) / Double(max(1, most - 1))
        let radius = Self.radii.0 + (Self.radii.1 - Self.radii.0) * share.squareRoot()
        let (x, y, size) = (centre.0.ofChart, (centre.1 - radius).ofChart, radius.ofChart)
        guard quad.isConflict else {
            let left = (centre.0 - radius).ofChart
            let arc = "a\(size) \(size) 0 1 0"
            return "M\(left) \(centre.1.ofChart)\(arc) \((2 * radius).ofChart) 0"
                + "\(arc) \((-2 * radius).ofChart) 0"
        }
        return "M\(x) \(y)l\(size) \(size) -\(size) \(size) -\(size) -\(size)z"
    }
}
