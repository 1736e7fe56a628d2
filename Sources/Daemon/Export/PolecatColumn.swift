import Control

/// A column of the POLECAT dataset, and what of an event stands in it.
///
/// What the log does not know stays empty. Where an event has several actors, their values stand in
/// each column in the same order, parted by semicolons.
struct PolecatColumn: Sendable {
    /// The column's name in the dataset.
    let name: String
    /// What stands in it for an event.
    let cell: @Sendable (ExportEntry) -> CSVRow.Cell

    private init(_ name: String, _ cell: @escaping @Sendable (ExportEntry) -> CSVRow.Cell) {
        self.name = name
        self.cell = cell
    }

    /// A column that nothing in the log is meant for.
    private init(empty name: String) {
        self.init(name) { _ in .text(nil) }
    }

    /// All forty, in the dataset's order.
    static let all =
        [
            PolecatColumn("Event ID") { .text($0.line.id) },
            PolecatColumn("Event Date") { .text($0.event.when?.begin) },
            PolecatColumn("Event Type") { .text($0.event.type) },
            PolecatColumn("Event Mode") { .text($0.event.mode) },
            PolecatColumn("Intensity") { .number($0.event.scale) },
            PolecatColumn("Quad Code") { .number($0.event.quad) },
            PolecatColumn("Contexts") { list($0.event.contexts) },
        ]
        + columns(of: "Actor") { $0.event.actors }
        + columns(of: "Recipient") { $0.event.recipients }
        + [
            PolecatColumn("Placename") { .text($0.event.where?.text) },
            PolecatColumn(empty: "City"), PolecatColumn(empty: "District"),
            PolecatColumn(empty: "Province"),
            PolecatColumn("Country") { .text($0.event.where?.country) },
            PolecatColumn("Latitude") { .number($0.event.where?.latitude) },
            PolecatColumn("Longitude") { .number($0.event.where?.longitude) },
            PolecatColumn(empty: "GeoNames ID"),
            PolecatColumn("Raw Placename") { .text($0.event.where?.text) },
            PolecatColumn(empty: "Feature Type"),
            PolecatColumn("Source") { .text($0.article?.agency) },
            PolecatColumn("Publication Date") { .text($0.article?.published) },
            PolecatColumn(empty: "Story People"), PolecatColumn(empty: "Story Organizations"),
            PolecatColumn(empty: "Story Locations"),
            PolecatColumn("Language") { .text($0.article?.language) },
            PolecatColumn("Version") { .text($0.article?.coder) },
        ]

    /// The eight columns of one side of an event.
    private static func columns(
        of side: String, _ parties: @escaping @Sendable (ExportEntry) -> [ExportedEvent.Party]
    ) -> [PolecatColumn] {
        func column(
            _ name: String, _ value: @escaping @Sendable (ExportedEvent.Party) -> String?
        ) -> PolecatColumn {
            PolecatColumn(name) { list(parties($0).map { value($0) ?? "" }) }
        }
        return [
            column("\(side) Name") { $0.name },
            column("\(side) Country") { $0.country },
            PolecatColumn(empty: "\(side) COW"),
            column("Primary \(side) Sector") { $0.sector },
            column("\(side) Sectors") { $0.sector },
            column("\(side) Title") { $0.title },
            column("\(side) Name Raw") { $0.text },
            PolecatColumn(empty: "Wikipedia \(side) ID"),
        ]
    }

    /// Several values in one cell; a semicolon within one becomes a comma.
    private static func list(_ values: [String]) -> CSVRow.Cell {
        .text(values.map { $0.replacing(";", with: ",") }.joined(separator: ";"))
    }
}
