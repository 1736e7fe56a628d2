import Control
import EventCoding
import EventLog

/// The forms in which events are exported.
public enum ExportFormat: String, CaseIterable, Sendable {
    /// A JSON object a line with PLOVER's field names.
    case plover
    /// Comma-separated values by RFC 4180 with the columns of the POLECAT dataset.
    case csv
    /// The `data` of each event as it stands in the log, with some of its article's.
    case jsonl

    /// The statuses of events that are exported when nothing is said.
    ///
    /// POLECAT has no column that could tell a planned or denied event from one that occurred.
    public var usualStatuses: [Status] {
        self == .csv ? [.occurred] : [.occurred, .planned, .hypothetical, .denied]
    }

    /// What stands before the first event.
    var head: [UInt8] {
        self == .csv ? CSVRow.encode(PolecatColumn.all.map { .text($0.name) }) : []
    }

    /// The line of `entry`, its line end included.
    func line(of entry: ExportEntry) -> [UInt8] {
        switch self {
        case .plover: PloverRecord.encode(entry)
        case .csv: CSVRow.encode(PolecatColumn.all.map { $0.cell(entry) })
        case .jsonl: ExportedData.encode(entry)
        }
    }
}
