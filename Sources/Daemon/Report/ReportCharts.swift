/// The charts of a report, and the tables of their numbers.
struct ReportCharts {
    private let scale: TimeScale
    private let lanes: LaneFigures
    private let course: CourseFigures
    private let pairs: PairFigures

    /// The charts of `happenings`, over the time of `scale`.
    init(_ happenings: [ReportedHappening], by scale: TimeScale) {
        self.scale = scale
        lanes = LaneFigures(happenings, in: scale)
        course = CourseFigures(happenings, in: scale)
        pairs = PairFigures(happenings)
    }

    /// Writes the charts, then what `content` writes, then the tables.
    func write(to page: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void) {
        writeNavigation(to: &page)
        page.element("section", ["class": "chart"]) { writeLanes(to: &$0) }
        page.element("section", ["class": "chart"]) { writeCourse(to: &$0) }
        page.element("section", ["class": "chart"]) { writePairs(to: &$0) }
        content(&page)
        page.element("h2", ["id": "figures"], "The figures behind the charts")
        lanes.table(by: scale).write(to: &page)
        course.table(by: scale).write(to: &page)
        if !pairs.actors.isEmpty { pairs.table.write(to: &page) }
    }

    private func writeNavigation(to page: inout HTMLWriter) {
        page.markup(
            """
            <nav aria-label="Contents"><a href="#lanes">Time line</a> \
            <a href="#course">Cooperation and conflict</a> <a href="#pairs">Who with whom</a> \
            <a href="#happenings">Happenings</a> <a href="#figures">Figures</a></nav>
            """)
    }

    private func writeLanes(to page: inout HTMLWriter) {
        page.element("h2", ["id": "lanes"], "Time line")
        page.element("p") { page in
            page.text(
                """
                One mark is one happening; where several would cover one another there is one larger \
                mark. A party is a country, by its code, or else a name, and what several parties share \
                stands in the lane of each. What no article says occurred is in the last lane, \
                with open marks.
                """)
            writeOutside(to: &page)
            page.markup(" <a href=\"#figures-lanes\">The numbers</a>")
        }
        writeKey(to: &page)
        LaneChart(figures: lanes, scale: scale).write(to: &page)
    }

    private func writeCourse(to page: inout HTMLWriter) {
        page.element("h2", ["id": "course"], "Cooperation and conflict")
        page.element("p") { page in
            page.text("Only what is told to have occurred is counted, by \(scale.unit.name).")
            writeOutside(to: &page)
            page.markup(" <a href=\"#figures-course\">The numbers</a>")
        }
        writeKey(to: &page)
        CourseChart(figures: course, scale: scale).write(to: &page)
    }

    private func writePairs(to page: inout HTMLWriter) {
        page.element("h2", ["id": "pairs"], "Who with whom")
        guard !pairs.actors.isEmpty else {
            page.element("p", "No happening that is told to have occurred names both sides.")
            return
        }
        page.element("p") { page in
            page.text(
                """
                + counts cooperation and − conflict, of what is told to have occurred. Colour leans to the \
                greater number.
                """)
            if pairs.outside > 0 {
                page.text(" \(pairs.outside) more are between parties that are not shown.")
            }
            page.markup(" <a href=\"#figures-pairs\">The numbers</a>")
        }
        PairChart(figures: pairs).write(to: &page)
    }

    private func writeOutside(to page: inout HTMLWriter) {
        guard course.outside > 0 else { return }
        let count = course.outside == 1 ? "1 happening" : "\(course.outside) happenings"
        page.text(" \(count) outside \(scale.days.lowerBound) to \(scale.days.upperBound) ")
        page.text(course.outside == 1 ? "is only in the table." : "are only in the table.")
    }

    private func writeKey(to page: inout HTMLWriter) {
        page.element("ul", ["class": "key"]) { page in
            for quad in QuadClass.ranked {
                page.element("li") { page in
                    page.markup("<svg viewBox=\"0 0 12 12\" aria-hidden=\"true\">")
                    let mark =
                        quad.isConflict ? "M6 1l5 5-5 5-5-5z" : "M1 6a5 5 0 1 0 10 0a5 5 0 1 0-10 0"
                    page.element("path", ["class": quad.style, "d": mark]) { _ in }
                    page.markup("</svg>")
                    page.text(quad.name)
                }
            }
        }
    }
}
