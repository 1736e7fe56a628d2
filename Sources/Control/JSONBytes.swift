import FoundationEssentials

/// One JSON value, kept as the bytes it is written in.
///
/// Parameters travel this way through the server and the client, so that a line of the event log
/// arrives byte for byte as it stands in the log.
public struct JSONBytes: Sendable, Equatable {
    /// The value's bytes, UTF-8, without blanks around it.
    public let bytes: [UInt8]

    /// The object without members.
    public static let emptyObject = JSONBytes(trusting: Array("{}".utf8))
    /// The value `null`.
    public static let null = JSONBytes(trusting: Array("null".utf8))

    /// Takes `bytes` for one JSON value without a look at them.
    ///
    /// For bytes that this process has written or checked itself.
    public init(trusting bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Checks that `bytes` are one JSON value, with nothing but blanks around it.
    public init(validating bytes: [UInt8]) throws(JSONError) {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
        var scanner = JSONScanner(bytes)
        let range = try scanner.value()
        guard scanner.isAtEnd() else { throw .unexpectedByte(offset: scanner.offset) }
        self.bytes = range == bytes.indices ? bytes : Array(bytes[range])
    }

    /// Encodes `value`, its members in the order of their names.
    public init(encoding value: some Encodable) throws(JSONError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            bytes = Array(try encoder.encode(value))
        } catch {
            throw .notEncodable
        }
    }

    /// The string `text`.
    public init(string text: String) {
        var bytes: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x10: bytes += Array("\\u000\(String(byte, radix: 16))".utf8)
            case 0x10..<0x20: bytes += Array("\\u00\(String(byte, radix: 16))".utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
        self.bytes = bytes
    }

    /// The object of these members, in this order.
    public init(object members: KeyValuePairs<String, JSONBytes>) {
        let written = members.map { name, value in
            JSONBytes(string: name).bytes + [UInt8(ascii: ":")] + value.bytes
        }
        bytes = [UInt8(ascii: "{")] + written.joined(separator: [0x2C]) + [UInt8(ascii: "}")]
    }

    /// The array of these values.
    public init(array values: [JSONBytes]) {
        let written = values.map(\.bytes).joined(separator: [0x2C])
        bytes = [UInt8(ascii: "[")] + written + [UInt8(ascii: "]")]
    }

    /// Whether the value is an object.
    public var isObject: Bool { bytes.first == UInt8(ascii: "{") }

    /// The string that the value is, or `nil` when it is something else.
    public var string: String? {
        guard bytes.first == UInt8(ascii: "\"") else { return nil }
        return try? decodedString(at: bytes.indices)
    }

    /// The value as UTF-8 text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The value of the member `name` as it is written, or `nil` when the object has none.
    ///
    /// Of several members with one name the last counts.
    public func member(_ name: String) throws(JSONError) -> JSONBytes? {
        try members().last { $0.name == name }?.value
    }

    /// The object's members in the order they are written.
    public func members() throws(JSONError) -> [(name: String, value: JSONBytes)] {
        var ranges: [(key: Range<Int>, value: Range<Int>)] = []
        var scanner = JSONScanner(bytes)
        try scanner.members { ranges.append(($0, $1)) }
        var members: [(name: String, value: JSONBytes)] = []
        for range in ranges {
            let name = try decodedString(at: range.key)
            members.append((name, JSONBytes(trusting: Array(bytes[range.value]))))
        }
        return members
    }

    /// The string at `range`, which its quotation marks enclose.
    private func decodedString(at range: Range<Int>) throws(JSONError) -> String {
        let written = bytes[range]
        guard written.contains(UInt8(ascii: "\\")) else {
            return String(decoding: written.dropFirst().dropLast(), as: UTF8.self)
        }
        return try JSONBytes(trusting: Array(written)).decoded(as: String.self)
    }

    /// The value decoded as a `Value`.
    public func decoded<Value: Decodable>(as type: Value.Type) throws(JSONError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch let error as DecodingError {
            throw .notDecodable(path: error.path)
        } catch {
            throw .notDecodable(path: "")
        }
    }
}

extension DecodingError {
    /// The path of the member that is missing or wrong, such as `live.state`.
    fileprivate var path: String {
        let keys: [any CodingKey] =
            switch self {
            case .keyNotFound(let key, let context): context.codingPath + [key]
            case .typeMismatch(_, let context), .valueNotFound(_, let context): context.codingPath
            case .dataCorrupted(let context): context.codingPath
            @unknown default: []
            }
        return keys.map(\.stringValue).joined(separator: ".")
    }
}
