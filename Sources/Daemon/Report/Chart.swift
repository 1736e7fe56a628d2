import Articles

/// What the charts of a report have in common: a frame with a title that is read aloud, and an axis of time.
struct Chart {
    /// What it is called in addresses, `lanes`.
    let name: String
    let title: String
    /// What it shows, for those who do not see it.
    let description: String
    let width: Double
    let height: Double

    /// How wide the room at the left is, where names stand.
    static let gutter = 150.0
    /// How wide a chart is that has the whole page.
    static let fullWidth = 1_000.0
    /// How high an axis of time is.
    static let axisHeight = 26.0

    /// Writes the chart, which `content` draws, in a frame that scrolls where the screen is narrow.
    func write(to page: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void) {
        page.element(
            "div",
            ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": title]
        ) { page in
            page.element(
                "svg",
                [
                    "viewBox": "0 0 \(width.ofChart) \(height.ofChart)", "role": "img",
                    "preserveAspectRatio": "xMinYMin",
                    "aria-labelledby": "\(name)-title \(name)-description",
                    "style": style,
                ]
            ) { page in
                page.element("title", ["id": "\(name)-title"], title)
                page.element("desc", ["id": "\(name)-description"], description)
                content(&page)
            }
        }
    }

    /// A chart that has the whole page grows with it; none gets so small that it cannot be read.
    private var style: String {
        let least = "min-width:\((width * 0.75).ofChart)px"
        return width < Self.fullWidth ? "\(least);max-width:\(width.ofChart)px" : least
    }

    /// Draws the names of parts of the time along the lower edge, and a line up from each.
    func drawAxis(of scale: TimeScale, to page: inout HTMLWriter) {
        let bottom = height - Self.axisHeight
        for part in scale.named(most: 9) {
            let start = Self.left(of: scale.starts[part], in: scale)
            let name = scale.unit.name(of: scale.starts[part])
            guard start + 3 + ChartLabel.width(of: name) <= width else { continue }
            page.line(from: (start, 0), to: (start, bottom + 6), style: "grid")
            page.label(name, at: (start + 3, bottom + 17))
        }
    }

    /// Where `day` begins on an axis.
    static func left(of day: CalendarDate, in scale: TimeScale) -> Double {
        gutter + scale.position(of: day) * (fullWidth - gutter)
    }
}

extension HTMLWriter {
    /// Draws a line.
    mutating func line(from start: (Double, Double), to end: (Double, Double), style: String) {
        element(
            "line",
            [
                "class": style, "x1": start.0.ofChart, "y1": start.1.ofChart, "x2": end.0.ofChart,
                "y2": end.1.ofChart,
            ]
        ) { _ in }
    }

    /// Draws a rectangle.
    mutating func rectangle(
        at corner: (Double, Double), _ width: Double, _ height: Double, style: String,
        opacity: Double = 1
    ) {
        element(
            "rect",
            [
                "class": style, "x": corner.0.ofChart, "y": corner.1.ofChart,
                "width": width.ofChart, "height": height.ofChart,
                "fill-opacity": "\(Int(opacity * 100))%",
            ]
        ) { _ in }
    }

    /// Draws text that begins, is centred on, or ends at a point of its base line.
    mutating func label(
        _ text: String, at point: (Double, Double), anchor: String = "start"
    ) {
        element(
            "text", ["x": point.0.ofChart, "y": point.1.ofChart, "text-anchor": anchor], text)
    }
}
