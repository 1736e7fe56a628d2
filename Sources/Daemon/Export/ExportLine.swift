import Control
import EventLog

/// What an export reads of any line of the log, of those too whose kind it does not know.
struct ExportLine {
    /// What the line records.
    let type: String
    /// What no other line of the log has.
    let id: String
    /// When it was written, RFC 3339.
    let time: String
    /// The line's number in the log.
    let sequence: UInt64
    /// The `data` object as it is written.
    let data: JSONBytes

    /// The type of lines that say that two happenings are one.
    static let mergedType = "io.chronicled.happening.merged"

    /// Reads a line whose checksum is right; `nil` when members are missing.
    init?(_ bytes: [UInt8]) {
        guard let members = try? JSONBytes(trusting: bytes).members() else { return nil }
        func value(_ name: String) -> JSONBytes? { members.first { $0.name == name }?.value }
        guard let type = value("type")?.string, let id = value("id")?.string,
            let time = value("time")?.string, let data = value("data"),
            let sequence = value("sequence")?.string.flatMap({ UInt64($0) })
        else { return nil }
        self.init(type: type, id: id, time: time, sequence: sequence, data: data)
    }

    /// Makes a line of its parts.
    init(type: String, id: String, time: String, sequence: UInt64, data: JSONBytes) {
        self.type = type
        self.id = id
        self.time = time
        self.sequence = sequence
        self.data = data
    }

    /// What the line records, or `nil` when this program has no name for it.
    var kind: RecordType? { RecordType(rawValue: type) }

    /// The id of the article that an event's id names.
    var article: String { String(id.prefix { $0 != "/" }) }
}
