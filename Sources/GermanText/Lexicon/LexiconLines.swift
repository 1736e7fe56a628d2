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
            var words: [String] = []
            words.reserveCapacity(8)
            let span = bytes.span
            span.forEachPart(where: isBlank) { part in
                if !part.isEmpty { words.append(span.text(part)) }
            }
            return words
        }
    }

    /// The path that faults name.
    package let path: String
    /// The lines in order.
    package private(set) var lines: [Line] = []

    /// Reads the lines of `file`; lines that are too long or not UTF-8 are reported and left out.
    package init(_ file: LexiconFile, faults: inout LexiconFaults) {
        path = file.path
        let isSound = isUTF8(file.bytes[...])
        var start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var number = 0
        while start < file.bytes.count {
            let line = LineShape(file.bytes.span, from: start)
            number += 1
            if let fault = Self.fault(line, in: file.bytes, isSound: isSound) {
                faults.report(path, number, fault)
            } else if !line.content.isEmpty {
                lines.append(Line(number: number, bytes: file.bytes[line.content]))
            }
            start = line.range.upperBound + 1
        }
    }

    /// What is wrong with a line, whose bytes are known to be UTF-8 when the file is sound.
    private static func fault(_ line: LineShape, in bytes: [UInt8], isSound: Bool) -> String? {
        if line.range.count > maximumLineBytes {
            return "line too long: \(line.range.count) bytes, limit \(maximumLineBytes)"
        }
        if line.hasControls { return "control character in line" }
        if isSound || isUTF8(bytes[line.content.isEmpty ? line.range : line.content]) { return nil }
        return "not UTF-8"
    }
}

/// A line of a file and what of it counts.
private struct LineShape {
    /// Its bytes without the line feed.
    let range: Range<Int>
    /// Those without comment and surrounding blanks.
    let content: Range<Int>
    /// Whether it has control characters that are no blanks.
    let hasControls: Bool

    /// The line of `bytes` that begins at `start`.
    init(_ bytes: Span<UInt8>, from start: Int) {
        var (first, last, end) = (start, start, start)
        var (isBehindBlank, isComment, hasControls) = (true, false, false)
        while end < bytes.count, bytes[end] != 0x0A {
            let byte = bytes[end]
            if isBlank(byte) {
                isBehindBlank = true
            } else {
                if byte == UInt8(ascii: "#"), isBehindBlank { isComment = true }
                if byte < 0x20 { hasControls = true }
                if !isComment {
                    if last == start { first = end }
                    last = end + 1
                }
                isBehindBlank = false
            }
            end += 1
        }
        range = start..<end
        content = first..<last
        self.hasControls = hasControls
    }
}

private func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
}

/// Whether `byte` is a blank, a tab or a carriage return.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
