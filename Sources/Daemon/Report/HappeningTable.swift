/// The happenings of a report one by one, in a table for each part of the time.
///
/// A page may hold ten thousand: a row has no more elements and attributes than it needs, and a
/// browser lays out only those tables that are in sight.
struct HappeningTable {
    /// The most rows of one table.
    private static let mostRows = 250
    /// Parts of the time share a table while it has no more rows.
    private static let fewRows = 30
    /// About how high a row is, in units of the text's size, for tables that are not in sight.
    private static let rowHeight = 3.2

    let happenings: ArraySlice<ReportedHappening>
    /// The part of the time, and which table of it this is.
    let title: String
    /// What the address of the table ends with.
    let number: Int

    /// The tables of `happenings`, which are in the order of their days.
    ///
    /// Each holds one part of the time, as long as `unit`; parts with few happenings share one, and
    /// one with many has several.
    static func tables(of happenings: [ReportedHappening], by unit: TimeUnit) -> [HappeningTable] {
        var groups: [ArraySlice<ReportedHappening>] = []
        var rest = happenings[...]
        while let first = rest.first {
            let start = unit.start(of: first.day)
            let part = rest.prefix { unit.start(of: $0.day) == start }
            rest = rest.dropFirst(part.count)
            if let group = groups.last, group.count + part.count <= fewRows {
                groups[groups.count - 1] = happenings[group.startIndex..<part.endIndex]
            } else {
                groups.append(part)
            }
        }
        var tables: [HappeningTable] = []
        for group in groups {
            let title = title(of: group, by: unit)
            let pieces = (group.count + mostRows - 1) / mostRows
            for piece in 0..<pieces {
                tables.append(
                    HappeningTable(
                        happenings: group.dropFirst(piece * mostRows).prefix(mostRows),
                        title: pieces == 1 ? title : "\(title), \(piece + 1) of \(pieces)",
                        number: tables.count + 1))
            }
        }
        return tables
    }

    private static func title(
        of group: ArraySlice<ReportedHappening>, by unit: TimeUnit
    ) -> String {
        let names = [group.first, group.last].compactMap(\.self).map { unit.name(of: $0.day) }
        return names.first == names.last ? names[0] : names.joined(separator: " to ")
    }

    /// Writes the table with its heading.
    ///
    /// Roles say what is a table, a row and a cell: where rows turn into cards the elements alone do
    /// not say so to every reader of screens.
    func write(to page: inout HTMLWriter, with row: HappeningRow) {
        let height = "\(Int(Double(happenings.count) * Self.rowHeight) + 4)em"
        page.element(
            "section",
            [
                "class": "part", "id": "part-\(number)",
                "style": "contain-intrinsic-size:auto \(height)",
            ]
        ) { page in
            page.element("h3") { page in
                page.text(title)
                page.element("small", heading)
            }
            page.element("table", ["class": "happenings", "role": "table"]) { page in
                page.markup(
                    """
                    <thead role=rowgroup><tr role=row>\
                    <th role=columnheader>Day<th role=columnheader>Act<th role=columnheader>Who\
                    <th role=columnheader>To whom<th role=columnheader>Status\
                    <th role=columnheader>Place<th role=columnheader>Told\
                    <th role=columnheader>Articles</thead>
                    """)
                page.element("tbody", ["lang": "de", "role": "rowgroup"]) { page in
                    for happening in happenings { row.write(happening, to: &page) }
                }
            }
        }
    }

    /// `3 happenings: 2 cooperation, 0 conflict, 1 planned or denied`
    private var heading: String {
        let occurred = happenings.filter(\.isToldToHaveOccurred)
        let conflict = occurred.count { $0.quad.isConflict }
        let unproven = happenings.count - occurred.count
        let count = happenings.count == 1 ? "1 happening" : "\(happenings.count) happenings"
        return "\(count): \(occurred.count - conflict) cooperation, \(conflict) conflict"
            + (unproven > 0 ? ", \(unproven) planned or denied" : "")
    }
}
