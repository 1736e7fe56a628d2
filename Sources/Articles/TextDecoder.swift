/// The bytes of a file as UTF-8, with the way back to where they stood in the file.
struct DecodedFile {
    /// The encoding of the file.
    let encoding: TextEncoding
    /// The text as the file has it: line ends as they are, the byte order mark still there or not.
    let utf8: [UInt8]

    /// The offset in the file of the scalar at `offset` of ``utf8``.
    func fileOffset(of offset: Int) -> Int {
        switch encoding {
        case .utf8:
            return offset
        case .windows1252:
            return ArticleText(utf8: utf8).scalarOffset(ofByte: offset)
        case .utf16LittleEndian, .utf16BigEndian:
            let outsideBasicPlane = utf8[..<offset].count { $0 >= 0xF0 }
            let scalars = ArticleText(utf8: utf8).scalarOffset(ofByte: offset)
            return UTF16Decoder.markLength + 2 * (scalars + outsideBasicPlane)
        }
    }
}

/// Finds out the encoding of a file and decodes it.
///
/// A byte order mark decides. Without one, what is valid UTF-8 is UTF-8, and the rest is
/// Windows-1252 if it reads like German then.
enum TextDecoder {
    /// The file's text. Throws ``ArticleError/binary(offset:)`` for what is no text, and
    /// ``ArticleError/undecodable(offset:)`` for text of no supported encoding.
    static func decode(_ bytes: [UInt8]) throws(ArticleError) -> DecodedFile {
        if FileSignature.matches(bytes) { throw .binary(offset: 0) }
        if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, .utf16LittleEndian) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, .utf16BigEndian) }
        if let offset = ControlCharacters.firstIntolerable(in: bytes) {
            throw .binary(offset: offset)
        }
        return try eightBit(bytes)
    }

    private static func utf16(
        _ bytes: [UInt8], _ encoding: TextEncoding
    ) throws(ArticleError) -> DecodedFile {
        let decoder = UTF16Decoder(bytes, isBigEndian: encoding == .utf16BigEndian)
        let file = DecodedFile(encoding: encoding, utf8: try decoder.utf8())
        if let offset = ControlCharacters.firstIntolerable(in: file.utf8) {
            throw .binary(offset: file.fileOffset(of: offset))
        }
        return file
    }

    private static func eightBit(_ bytes: [UInt8]) throws(ArticleError) -> DecodedFile {
        guard let invalid = firstInvalidUTF8(in: bytes) else {
            return DecodedFile(encoding: .utf8, utf8: bytes)
        }
        guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]),
            let utf8 = Windows1252.utf8(ifPlausible: bytes)
        else { throw .undecodable(offset: invalid) }
        return DecodedFile(encoding: .windows1252, utf8: utf8)
    }

    private static func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}
