/// Finds where the values in JSON bytes begin and end, by the grammar of RFC 8259.
///
/// It decodes nothing, so a value can be lifted out of its surroundings byte by byte. Whatever the
/// bytes are, it stops within them.
struct JSONScanner {
    /// How deep objects and arrays may be nested.
    static let maximumDepth = 64

    private let bytes: [UInt8]
    private(set) var offset = 0
    private var depth = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The byte at the offset, or `nil` at the end.
    private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// The error of the current place.
    private var unexpected: JSONError {
        offset < bytes.count ? .unexpectedByte(offset: offset) : .unexpectedEnd
    }

    /// Steps over blanks, then says whether the end is reached.
    mutating func isAtEnd() -> Bool {
        skipBlanks()
        return current == nil
    }

    /// Steps over blanks and the value that follows, and returns where the value stands.
    mutating func value() throws(JSONError) -> Range<Int> {
        skipBlanks()
        let start = offset
        switch current {
        case UInt8(ascii: "{"): try skipObject { _, _ in }
        case UInt8(ascii: "["): try skipArray()
        case UInt8(ascii: "\""): try skipString()
        case UInt8(ascii: "t"): try skipWord("true")
        case UInt8(ascii: "f"): try skipWord("false")
        case UInt8(ascii: "n"): try skipWord("null")
        default: try skipNumber()
        }
        return start..<offset
    }

    /// Steps over blanks and an object and gives `visit` where each key (with its quotation
    /// marks) and its value stand.
    mutating func members(
        visit: (_ key: Range<Int>, _ value: Range<Int>) -> Void
    ) throws(JSONError) {
        skipBlanks()
        try skipObject(visit: visit)
    }

    private mutating func skipBlanks() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            offset += 1
        }
    }

    private mutating func expect(_ byte: UInt8) throws(JSONError) {
        skipBlanks()
        guard current == byte else { throw unexpected }
        offset += 1
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard current == byte else { return false }
        offset += 1
        return true
    }

    private mutating func enter(_ opening: UInt8) throws(JSONError) {
        try expect(opening)
        depth += 1
        guard depth <= Self.maximumDepth else { throw .tooDeep(limit: Self.maximumDepth) }
    }

    private mutating func skipObject(
        visit: (_ key: Range<Int>, _ value: Range<Int>) -> Void
    ) throws(JSONError) {
        try enter(UInt8(ascii: "{"))
        defer { depth -= 1 }
        if take(UInt8(ascii: "}")) { return }
        repeat {
            skipBlanks()
            let start = offset
            try skipString()
            let key = start..<offset
            try expect(UInt8(ascii: ":"))
            visit(key, try value())
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"))
    }

    private mutating func skipArray() throws(JSONError) {
        try enter(UInt8(ascii: "["))
        defer { depth -= 1 }
        if take(UInt8(ascii: "]")) { return }
        repeat {
            _ = try value()
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
    }

    private mutating func skipString() throws(JSONError) {
        guard current == UInt8(ascii: "\"") else { throw unexpected }
        offset += 1
        while let byte = current, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw unexpected }
            offset += 1
            if byte == UInt8(ascii: "\\") { try skipEscape() }
        }
        guard current != nil else { throw .unexpectedEnd }
        offset += 1
    }

    /// Steps over what follows a backslash.
    private mutating func skipEscape() throws(JSONError) {
        guard let byte = current, "\"\\/bfnrtu".utf8.contains(byte) else { throw unexpected }
        offset += 1
        guard byte == UInt8(ascii: "u") else { return }
        for _ in 0..<4 {
            guard let digit = current, Character(Unicode.Scalar(digit)).isHexDigit else {
                throw unexpected
            }
            offset += 1
        }
    }

    private mutating func skipWord(_ word: String) throws(JSONError) {
        for byte in word.utf8 {
            guard current == byte else { throw unexpected }
            offset += 1
        }
    }

    private mutating func skipNumber() throws(JSONError) {
        if current == UInt8(ascii: "-") { offset += 1 }
        if current == UInt8(ascii: "0") { offset += 1 } else { try skipDigits() }
        if current == UInt8(ascii: ".") {
            offset += 1
            try skipDigits()
        }
        guard current == UInt8(ascii: "e") || current == UInt8(ascii: "E") else { return }
        offset += 1
        if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { offset += 1 }
        try skipDigits()
    }

    /// Steps over one digit or more.
    private mutating func skipDigits() throws(JSONError) {
        let start = offset
        while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            offset += 1
        }
        guard offset > start else { throw unexpected }
    }
}
