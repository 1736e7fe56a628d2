/// The entries of a lexicon file whose fields are separated by semicolons.
struct LexiconTable {
    /// One entry.
    struct Entry {
        /// The number of its line, from 1.
        let line: Int
        /// Its fields, blanks around them removed; as many as the table has columns.
        let fields: [String]

        /// The alternatives in field `index`, which commas separate; empty ones are left out.
        func list(_ index: Int) -> [String] { fields[index].alternatives }

        /// The fields as a file may have them.
        var text: String {
            var text = ""
            text.reserveCapacity(128)
            for field in fields {
                if !text.isEmpty { text += "; " }
                text += field
            }
            return text
        }
    }

    /// The path that faults name.
    let path: String
    /// The entries in order.
    private(set) var entries: [Entry] = []

    /// Reads `file`. Entries with more fields than `columns`, or with an empty field among
    /// `required`, are reported and left out; fields missing at the end count as empty.
    init(
        _ file: LexiconFile, columns: [String], required: Int = 1, faults: inout LexiconFaults
    ) {
        let lines = LexiconLines(file, faults: &faults)
        path = lines.path
        entries.reserveCapacity(lines.lines.count)
        for line in lines.lines {
            var fields: [String] = []
            fields.reserveCapacity(columns.count)
            let bytes = line.bytes.span
            bytes.forEachField(at: UInt8(ascii: ";")) { fields.append(bytes.text($0)) }
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
