/// A row of comma-separated values by RFC 4180.
public enum CSVRow {
    /// What stands in one column.
    public enum Cell: Equatable {
        /// Words, or nothing.
        case text(String?)
        /// A number, or nothing.
        case number(Double?)

        /// A whole number.
        public static func number(_ value: Int) -> Cell { .text(String(value)) }
    }

    /// The row of `cells`, without a line end.
    ///
    /// Words in a cell are quoted when they hold a comma, a quotation mark or a line end. What a
    /// spreadsheet would take for a formula gets an apostrophe before it: words come from articles
    /// that anybody may have written.
    public static func text(_ cells: [Cell]) -> String {
        cells.map(text).joined(separator: ",")
    }

    /// The same with CR and LF at its end.
    public static func encode(_ cells: [Cell]) -> [UInt8] {
        Array(text(cells).utf8) + [0x0D, 0x0A]
    }

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
