/// Decodes UTF-16 behind a byte order mark.
struct UTF16Decoder {
    /// The length of the byte order mark in bytes.
    static let markLength = 2

    private let bytes: [UInt8]
    private let isBigEndian: Bool

    /// A decoder for `bytes`, which begin with a byte order mark.
    init(_ bytes: [UInt8], isBigEndian: Bool) {
        self.bytes = bytes
        self.isBigEndian = isBigEndian
    }

    /// The text as UTF-8. Throws ``ArticleError/undecodable(offset:)`` at the first lone
    /// surrogate, or at the last byte if their number is odd.
    func utf8() throws(ArticleError) -> [UInt8] {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(bytes.count)
        var offset = Self.markLength
        while offset < bytes.count {
            let scalar = try scalar(at: offset)
            utf8.append(scalar)
            offset += scalar.value > 0xFFFF ? 4 : 2
        }
        return utf8
    }

    private func scalar(at offset: Int) throws(ArticleError) -> Unicode.Scalar {
        guard let unit = unit(at: offset) else { throw .undecodable(offset: offset) }
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard UTF16.isLeadSurrogate(unit), let trail = self.unit(at: offset + 2),
            UTF16.isTrailSurrogate(trail),
            let scalar = Unicode.Scalar(
                0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(trail & 0x3FF)))
        else { throw .undecodable(offset: offset) }
        return scalar
    }

    private func unit(at offset: Int) -> UInt16? {
        guard offset + 1 < bytes.count else { return nil }
        let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
        return isBigEndian ? first << 8 | second : second << 8 | first
    }
}

extension [UInt8] {
    /// Appends the UTF-8 form of `scalar`.
    mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            append(contentsOf: scalar.utf8)
        }
    }
}
