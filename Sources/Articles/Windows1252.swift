/// The encoding Windows-1252, as the WHATWG Encoding Standard and the IANA registry map it.
enum Windows1252 {
    /// What the bytes 0x80 to 0x9F stand for; 0 where the encoding has no character.
    private static let specials: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]

    /// The bytes beyond ASCII that German news consists of: umlauts, typographic quotes and
    /// dashes, signs, and the accents of common names.
    private static let germanBytes: [UInt8] = [
        0xE4, 0xF6, 0xFC, 0xDF, 0xC4, 0xD6, 0xDC,  // ä ö ü ß Ä Ö Ü
        0x82, 0x84, 0x91, 0x92, 0x93, 0x94, 0x8B, 0x9B, 0xAB, 0xBB,  // ‚ „ ‘ ’ “ ” ‹ › « »
        0x80, 0x85, 0x95, 0x96, 0x97, 0xA0, 0xA7, 0xB0, 0xB7,  // € … • – — NBSP § ° ·
        0xE0, 0xE1, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xED, 0xF1,  // à á ç è é ê ë í ñ
        0xF3, 0xF4, 0xF8, 0xFA, 0xC9, 0x8A, 0x9A, 0x8E, 0x9E,  // ó ô ø ú É Š š Ž ž
    ]

    private static let isGerman = (UInt8.min...UInt8.max).map { germanBytes.contains($0) }

    /// `bytes` as UTF-8, or `nil` when they do not look like German text in this encoding.
    static func utf8(ifPlausible bytes: [UInt8]) -> [UInt8]? {
        isPlausible(bytes) ? utf8(bytes) : nil
    }

    /// At most an eighth of the bytes, and a few in a short text, may lie beyond ASCII, and three
    /// quarters of those must be usual in German. UTF-8 with a fault in it fails the second rule.
    private static func isPlausible(_ bytes: [UInt8]) -> Bool {
        var beyondASCII = 0
        var german = 0
        for byte in bytes {
            if byte < 0x20 {
                guard isLayout(byte) else { return false }
            } else if byte >= 0x80 {
                guard byte > 0x9F || specials[Int(byte) - 0x80] != 0 else { return false }
                beyondASCII += 1
                german += isGerman[Int(byte)] ? 1 : 0
            }
        }
        return beyondASCII <= 4 + bytes.count / 8 && german * 4 >= beyondASCII * 3
    }

    /// Whether `byte` is a tab, a line feed, a form feed or a carriage return.
    private static func isLayout(_ byte: UInt8) -> Bool {
        byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
    }

    private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            switch byte {
            case ..<0x80: utf8.append(byte)
            case 0x80...0x9F: utf8.append(Unicode.Scalar(specials[Int(byte) - 0x80]) ?? "\u{FFFD}")
            default: utf8.append(Unicode.Scalar(byte))
            }
        }
        return utf8
    }
}
