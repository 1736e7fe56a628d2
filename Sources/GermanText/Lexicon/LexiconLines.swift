/// The lines of a lexicon file that say something, without their comments.
package struct LexiconLines {
    /// The longest line in bytes that a lexicon file may have.
    static let maximumLineBytes = 4_096

    /// One line and its number, from 1.
    package struct Line {
        /// The number of the line.
        package let number: Int
        /// Its bytes, valid UTF-8, without comment and surrounding blanks; never empty.
        let bytes: ArraySlice<UInt8>

        /// Its text without comment and surrounding blanks; never empty.
        package var text: String { String(decoding: bytes, as: UTF8.self) }

        /// What stands between blanks.
        package var words: [String] {
            bytes.split(whereSeparator: isBlank).map { String(decoding: $0, as: UTF8.self) }
        }
    }

    /// The path that faults name.
    package let path: String
    /// The lines in order.
    package private(set) var lines: [Line] = []

    /// Reads the lines of `file`; lines that are too long or not UTF-8 are reported and left out.
    package init(_ file: LexiconFile, faults: inout LexiconFaults) {
        path = file.path
        let bytes = file.bytes
        let isSound = isUTF8(bytes[...])
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var number = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            number += 1
            read(bytes[start..<end], number, isSound: isSound, &faults)
            start = end + 1
        }
    }

    /// Reads a line, whose bytes are known to be UTF-8 when the file is sound.
    private mutating func read(
        _ bytes: ArraySlice<UInt8>, _ number: Int, isSound: Bool, _ faults: inout LexiconFaults
    ) {
        guard bytes.count <= Self.maximumLineBytes else {
            faults.report(
                path, number, "line too long: \(bytes.count) bytes, limit \(Self.maximumLineBytes)")
            return
        }
        guard !bytes.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0D }) else {
            faults.report(path, number, "control character in line")
            return
        }
        let content = trimmed(withoutComment(bytes))
        guard isSound || isUTF8(content.isEmpty ? bytes : content) else {
            faults.report(path, number, "not UTF-8")
            return
        }
        if !content.isEmpty { lines.append(Line(number: number, bytes: content)) }
    }

    private func withoutComment(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var previousIsBlank = true
        for index in line.indices {
            if line[index] == 0x23, previousIsBlank { return line[..<index] }
            previousIsBlank = isBlank(line[index])
        }
        return line
    }
}

private func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
}

/// Whether `byte` is a blank, a tab or a carriage return.
private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

/// The bytes without blanks, tabs and carriage returns around them.
func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var (first, end) = (bytes.startIndex, bytes.endIndex)
    while first < end, isBlank(bytes[first]) { first += 1 }
    while first < end, isBlank(bytes[end - 1]) { end -= 1 }
    return bytes[first..<end]
}
