/// The entries of a lexicon file whose fields are separated by semicolons.
struct LexiconTable {
    /// One entry.
    struct Entry {
        /// The number of its line, from 1.
        let line: Int
        /// Its fields, blanks around them removed; as many as the table has columns.
        let fields: [String]

        /// The alternatives in field `index`, which commas separate; empty ones are left out.
        func list(_ index: Int) -> [String] {
            let field = fields[index]
            guard field.utf8.contains(0x2C) else { return field.isEmpty ? [] : [field] }
            return LexiconTable.parts(of: Array(field.utf8)[...], separator: 0x2C)
                .filter { !$0.isEmpty }
        }
    }

    /// The path that faults name.
    let path: String
    /// The entries in order.
    private(set) var entries: [Entry] = []

    /// The parts of `text`, valid UTF-8, between the bytes `separator`, blanks around them removed.
    private static func parts(of text: ArraySlice<UInt8>, separator: UInt8) -> [String] {
        var parts: [String] = []
        var start = text.startIndex
        for index in text.indices where text[index] == separator {
            parts.append(String(decoding: trimmed(text[start..<index]), as: UTF8.self))
            start = index + 1
        }
        parts.append(String(decoding: trimmed(text[start...]), as: UTF8.self))
        return parts
    }

    /// Reads `file`. Entries with more fields than `columns`, or with an empty field among
    /// `required`, are reported and left out; fields missing at the end count as empty.
    init(
        _ file: LexiconFile, columns: [String], required: Int = 1, faults: inout LexiconFaults
    ) {
        let lines = LexiconLines(file, faults: &faults)
        path = lines.path
        entries.reserveCapacity(lines.lines.count)
        for line in lines.lines {
            var fields = Self.parts(of: line.bytes, separator: 0x3B)
            guard fields.count <= columns.count else {
                faults.report(
                    path, line.number,
                    "\(fields.count) fields, at most \(columns.count) expected: "
                        + columns.joined(separator: "; "))
                continue
            }
            while fields.count < columns.count { fields.append("") }
            if let missing = (0..<required).first(where: { fields[$0].isEmpty }) {
                faults.report(path, line.number, "field “\(columns[missing])” is empty")
                continue
            }
            entries.append(Entry(line: line.number, fields: fields))
        }
    }
}

/// Finds entries that stand twice in a file.
struct DuplicateFinder {
    private var lines: FormTable<Int>

    /// A finder for about `capacity` entries.
    init(capacity: Int = 8) { lines = FormTable(capacity: capacity) }

    /// Reports `key` when an earlier line of the table has it too; says whether it is new.
    mutating func isNew(
        _ key: String, _ entry: LexiconTable.Entry, _ path: String, _ faults: inout LexiconFaults
    ) -> Bool {
        let known = lines.count
        let number = lines.add(key, entry.line)
        guard number < known else { return true }
        faults.report(path, entry.line, "“\(key)” already stands in line \(lines.values[number])")
        return false
    }
}
