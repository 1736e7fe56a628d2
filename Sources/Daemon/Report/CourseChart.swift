/// Conflict and cooperation over time: a bar for each part of the time, what is cooperation above the
/// line and what is conflict below it.
struct CourseChart {
    private static let plotHeight = 250.0
    private static let margin = 8.0
    /// Each happening can be seen, however high the highest bar is.
    private static let leastHeight = 1.5

    let figures: CourseFigures
    let scale: TimeScale

    /// Writes the chart.
    func write(to page: inout HTMLWriter) {
        let chart = Chart(
            name: "course", title: "Cooperation and conflict by \(scale.unit.name)",
            description: """
                A bar for each \(scale.unit.name): cooperation upwards, conflict downwards, what is \
                material next to the line. The table under “Figures: cooperation and conflict” has \
                the same numbers.
                """,
            width: Chart.fullWidth,
            height: Self.plotHeight + 2 * Self.margin + Chart.axisHeight)
        chart.write(to: &page) { page in
            chart.drawAxis(of: scale, to: &page)
            drawHeights(to: &page)
            for (number, part) in figures.parts.enumerated() {
                draw(part.counts, number, to: &page)
            }
            page.line(from: (Chart.gutter, zero), to: (Chart.fullWidth, zero), style: "axis")
        }
    }

    private var mostUp: Int { figures.parts.map(\.counts.cooperation).max() ?? 0 }
    private var mostDown: Int { figures.parts.map(\.counts.conflict).max() ?? 0 }
    /// The height of one happening.
    private var unit: Double { Self.plotHeight / Double(max(1, mostUp + mostDown)) }
    private var zero: Double { Self.margin + Double(mostUp) * unit }

    private func drawHeights(to page: inout HTMLWriter) {
        let step = Self.step(for: mostUp + mostDown)
        for count in stride(from: -(mostDown / step) * step, through: mostUp, by: step) {
            let height = zero - Double(count) * unit
            page.line(from: (Chart.gutter, height), to: (Chart.fullWidth, height), style: "grid")
            page.label("\(abs(count))", at: (Chart.gutter - 8, height + 4), anchor: "end")
        }
        if mostUp > 0 { page.label("cooperation", at: (0, (Self.margin + zero) / 2 + 4)) }
        if mostDown > 0 {
            page.label("conflict", at: (0, (zero + Self.margin + Self.plotHeight) / 2 + 4))
        }
    }

    private func draw(_ counts: QuadCounts, _ number: Int, to page: inout HTMLWriter) {
        let start = scale.starts[number]
        let left = Chart.left(of: start, in: scale)
        let right =
            number + 1 < scale.starts.count
            ? Chart.left(of: scale.starts[number + 1], in: scale) : Chart.fullWidth
        let gap = min(3, (right - left) * 0.15)
        var (up, down) = (zero, zero)
        for quad in [
            QuadClass.materialCooperation, .verbalCooperation, .materialConflict, .verbalConflict,
        ] where counts[quad] > 0 {
            let height = max(Self.leastHeight, Double(counts[quad]) * unit)
            if !quad.isConflict { up -= height }
            page.rectangle(
                at: (left, quad.isConflict ? down : up), right - left - gap, height,
                style: quad.style)
            if quad.isConflict { down += height }
        }
    }

    /// The step between marks of height: 1, 2 or 5 times a power of ten, for about ten marks.
    private static func step(for count: Int) -> Int {
        var power = 1
        while true {
            for factor in [1, 2, 5] where count <= 10 * factor * power { return factor * power }
            power *= 10
        }
    }
}
