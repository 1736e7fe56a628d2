import Articles

/// Texts in the encodings that files come in.
enum Encoded {
    /// `text` in `encoding`, UTF-16 with its byte order mark. For Windows-1252 the text must keep
    /// to ISO 8859-1, which it shares with Unicode.
    static func bytes(_ text: String, in encoding: TextEncoding) -> [UInt8] {
        switch encoding {
        case .utf8: Array(text.utf8)
        case .utf16LittleEndian: utf16(text) { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: utf16(text) { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .windows1252: text.unicodeScalars.map { UInt8($0.value) }
        }
    }

    private static func utf16(_ text: String, _ bytes: (UInt16) -> [UInt8]) -> [UInt8] {
        ("\u{FEFF}" + text).utf16.flatMap(bytes)
    }
}
