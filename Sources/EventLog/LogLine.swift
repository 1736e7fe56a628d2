/// One line of the log: a CloudEvents 1.0 object with the sequence extension and a checksum.
public struct LogLine: Sendable, Equatable {
    /// What the line records.
    public let type: RecordType
    /// What no other line of the log has.
    public let id: String
    /// The line's number in the log, from 1.
    public let sequence: UInt64
    /// When it was written, RFC 3339.
    public let time: String
    /// The bytes of the `data` object.
    public let data: [UInt8]

    /// The length of the longest line that is read, 64 MiB.
    public static let maximumBytes = 64 << 20

    /// The bytes of the line that records `record`, the line feed included.
    public static func encode(
        _ record: LogRecord, source: String, time: String, sequence: UInt64
    ) -> [UInt8] {
        var writer = JSONWriter(capacity: record.data.count + 512)
        writer.object { object in
            object.key("specversion")
            object.string("1.0")
            object.key("type")
            object.string(record.type.rawValue)
            object.key("source")
            object.string(source)
            object.key("id")
            object.string(record.id)
            if let subject = record.subject, !subject.isEmpty {
                object.key("subject")
                object.string(subject)
            }
            object.key("time")
            object.string(time)
            object.key("sequence")
            object.string(LogName.digits(sequence))
            object.key("datacontenttype")
            object.string("application/json")
            object.key("data")
            object.raw(record.data)
        }
        var bytes = writer.bytes
        bytes.removeLast()
        let check = CRC32C.checksum(bytes)
        bytes.append(contentsOf: ",\"crc32c\":\"\(CRC32C.digits(check))\"}\n".utf8)
        return bytes
    }
}
