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
            return LexiconTable.parts(of: field, separator: 0x2C).filter { !$0.isEmpty }
        }
    }

    /// The path that faults name.
    let path: String
    /// The entries in order.
    private(set) var entries: [Entry] = []

    /// The parts of `text` between the bytes `separator`, blanks around them removed.
    private static func parts(of text: String, separator: UInt8) -> [String] {
        text.utf8.split(separator: separator, omittingEmptySubsequences: false)
            .map { trimmed(Substring($0)) }
    }

    /// Reads `file`. Entries with more fields than `columns`, or with an empty field among
    /// `required`, are reported and left out; fields missing at the end count as empty.
    init(
        _ file: LexiconFile, columns: [String], required: Int = 1, faults: inout LexiconFaults
    ) {
        let lines = LexiconLines(file, faults: &faults)
        path = lines.path
        for line in lines.lines {
            var fields = Self.parts(of: line.text, separator: 0x3B)
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
    private var lines: [String: Int] = [:]

    /// Reports `key` when an earlier line of the table has it too; says whether it is new.
    mutating func isNew(
        _ key: String, _ entry: LexiconTable.Entry, _ path: String, _ faults: inout LexiconFaults
    ) -> Bool {
        if let first = lines[key] {
            faults.report(path, entry.line, "“\(key)” already stands in line \(first)")
            return false
        }
        lines[key] = entry.line
        return true
    }
}
