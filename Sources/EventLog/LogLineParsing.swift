import FoundationEssentials

/// Why bytes are no line of the log.
public enum LineFault: Error, Sendable, Equatable {
    /// It does not end: the end of the file came first.
    case torn
    /// It is longer than ``LogLine/maximumBytes``.
    case tooLong
    /// Its checksum is missing or is another's: bytes have changed.
    case badChecksum
    /// It is not a JSON object with the members of a line.
    case malformed
    /// Its number is `found` where `expected` should stand.
    case wrongSequence(expected: UInt64, found: UInt64)
    /// It does not belong where it stands in its article's lines.
    case brokenBatch
}

extension LineFault: CustomStringConvertible {
    /// The fault in words.
    public var description: String {
        switch self {
        case .torn: "the lines that begin here have no end"
        case .tooLong: "a line is longer than \(LogLine.maximumBytes) bytes"
        case .badChecksum: "a line has changed, its checksum is another's"
        case .malformed: "a line is no record of the event log"
        case .wrongSequence(let expected, let found):
            "line \(found) stands where line \(expected) should"
        case .brokenBatch: "a line does not belong to the article before it"
        }
    }
}

extension LogLine {
    /// Reads a line, without its line feed, and checks everything that one line can tell.
    public init(parsing bytes: [UInt8]) throws(LineFault) {
        guard bytes.count > Self.tailLength else { throw .malformed }
        guard Self.isIntact(bytes) else { throw .badChecksum }
        let checked = bytes.dropLast(Self.tailLength)
        guard let envelope = try? JSONDecoder().decode(Envelope.self, from: Data(bytes)),
            let type = RecordType(rawValue: envelope.type), envelope.specversion == "1.0",
            let sequence = UInt64(envelope.sequence), LogName.sequences.contains(sequence),
            envelope.sequence == LogName.digits(sequence),
            let data = Self.end(of: #","data":"#, in: checked)
        else { throw .malformed }
        self.init(
            type: type, id: envelope.id, sequence: sequence, time: envelope.time,
            data: Array(checked[data...]))
    }

    /// The number of the line `bytes`, without its line feed, or `nil` when it is damaged: nothing
    /// else of it is read.
    static func sequence(of bytes: [UInt8]) -> UInt64? {
        guard isIntact(bytes), let start = end(of: #","sequence":""#, in: bytes[...]) else {
            return nil
        }
        return LogName.number(in: Substring(decoding: bytes[start...].prefix(20), as: UTF8.self))
    }

    /// Whether `bytes`, a line without its feed, end with the checksum of what stands before it.
    static func isIntact(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > tailLength else { return false }
        let check = CRC32C.checksum(bytes.dropLast(tailLength))
        let tail = ",\"crc32c\":\"\(CRC32C.digits(check))\"}"
        return bytes.suffix(tailLength).elementsEqual(tail.utf8)
    }

    private static let tailLength = #","crc32c":"00000000"}"#.utf8.count

    /// The place behind the first `member`, such as `,"data":`, that is no part of a string:
    /// quotation marks within strings are escaped, so these bytes cannot stand in one.
    private static func end(of member: StaticString, in line: ArraySlice<UInt8>) -> Int? {
        member.withUTF8Buffer { member in
            let start = line.indices.first { index in
                line[index] == member[0] && line[index...].starts(with: member)
            }
            return start.map { $0 + member.count }
        }
    }

    private struct Envelope: Decodable {
        let specversion: String
        let type: String
        let id: String
        let time: String
        let sequence: String
        let data: JSONObject
    }

    /// An object, whatever its members.
    private struct JSONObject: Decodable {
        enum Member: CodingKey {}

        init(from decoder: any Decoder) throws {
            _ = try decoder.container(keyedBy: Member.self)
        }
    }
}
