/// The lines of a lexicon file that say something, without their comments.
package struct LexiconLines {
    /// The longest line in bytes that a lexicon file may have.
    static let maximumLineBytes = 4_096

    /// One line and its number, from 1.
    package struct Line {
        /// The number of the line.
        package let number: Int
        /// Its text without comment and surrounding blanks; never empty.
        package let text: String
    }

    /// The path that faults name.
    package let path: String
    /// The lines in order.
    package private(set) var lines: [Line] = []

    /// Reads the lines of `file`; lines that are too long or not UTF-8 are reported and left out.
    package init(_ file: LexiconFile, faults: inout LexiconFaults) {
        path = file.path
        let bytes = file.bytes
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var number = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            number += 1
            read(bytes[start..<end], number, &faults)
            start = end + 1
        }
    }

    private mutating func read(
        _ bytes: ArraySlice<UInt8>, _ number: Int, _ faults: inout LexiconFaults
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
        guard !content.isEmpty else {
            if String(validating: bytes, as: UTF8.self) == nil {
                faults.report(path, number, "not UTF-8")
            }
            return
        }
        guard let text = String(validating: content, as: UTF8.self) else {
            faults.report(path, number, "not UTF-8")
            return
        }
        lines.append(Line(number: number, text: text))
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

/// Whether `byte` is a blank, a tab or a carriage return.
private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

/// The bytes without blanks, tabs and carriage returns around them.
private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
        let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return bytes[first...last]
}

/// The text without blanks, tabs and carriage returns around it.
package func trimmed(_ text: some StringProtocol) -> String {
    let content = trimmed(Array(text.utf8)[...])
    return String(decoding: content, as: UTF8.self)
}
