/// The first bytes of common file formats that are not plain text.
///
/// Some of these files, a small PDF for one, hold nothing but printable characters, so that only
/// their signature tells them from an article.
enum FileSignature {
    private static let all: [[UInt8]] = [
        Array("%PDF-".utf8),
        Array("%!PS".utf8),
        Array("{\\rtf".utf8),
        Array("GIF8".utf8),
        Array("PK\u{03}\u{04}".utf8),
        Array("\u{7F}ELF".utf8),
        [0x89, 0x50, 0x4E, 0x47],  // PNG
        [0xFF, 0xD8, 0xFF],  // JPEG
        [0x1F, 0x8B],  // gzip
        [0xD0, 0xCF, 0x11, 0xE0],  // the compound files of older office programs
        [0x37, 0x7A, 0xBC, 0xAF],  // 7z
    ]

    /// Whether `bytes` begin like a file of another format.
    static func matches(_ bytes: [UInt8]) -> Bool {
        all.contains { bytes.starts(with: $0) }
    }
}
