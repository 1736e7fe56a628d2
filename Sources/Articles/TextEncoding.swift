/// A character encoding that articles come in, named as the IANA registry does.
public enum TextEncoding: String, Sendable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "utf-8"
    /// UTF-16 with a little-endian byte order mark.
    case utf16LittleEndian = "utf-16le"
    /// UTF-16 with a big-endian byte order mark.
    case utf16BigEndian = "utf-16be"
    /// The single-byte encoding of older Western European systems.
    case windows1252 = "windows-1252"
}
