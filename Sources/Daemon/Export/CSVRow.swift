/// A row of comma-separated values by RFC 4180.
enum CSVRow {
    /// What stands in one column.
    enum Cell: Equatable {
        /// Words, or nothing.
        case text(String?)
        /// A number, or nothing.
        case number(Double?)

        /// A whole number.
        static func number(_ value: Int) -> Cell { .text(String(value)) }
    }

    /// The row of `cells`, with CR and LF at its end.
    static func encode(_ cells: [Cell]) -> [UInt8] {
        Array(cells.map(text).joined(separator: ",").utf8) + [0x0D, 0x0A]
    }

    /// Words in a cell are quoted when they hold a comma, a quotation mark or a line end. What a
    /// spreadsheet would take for a formula gets an apostrophe before it: words come from articles
    /// that anybody may have written.
    private static func text(_ cell: Cell) -> String {
        switch cell {
        case .number(let value): return value?.description ?? ""
        case .text(let text):
            var text = text ?? ""
            if text.utf8.first.map(formulaStarts.contains) ?? false { text = "'" + text }
            guard text.utf8.contains(where: mustQuote) else { return text }
            return "\"" + text.replacing("\"", with: "\"\"") + "\""
        }
    }

    private static let formulaStarts = Array("=+-@\t\r\n".utf8)

    private static func mustQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
}
