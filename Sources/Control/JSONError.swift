/// What is wrong with bytes that should be JSON, or with a value that should become it.
public enum JSONError: Error, Sendable, Equatable {
    /// The bytes end within a value.
    case unexpectedEnd
    /// The byte at `offset` cannot stand there.
    case unexpectedByte(offset: Int)
    /// Objects and arrays are nested deeper than `limit`.
    case tooDeep(limit: Int)
    /// The bytes are not UTF-8.
    case notUTF8
    /// The value of the member `path` is missing or of the wrong type; empty for the whole value.
    case notDecodable(path: String)
    /// The value has no form in JSON.
    case notEncodable
}
