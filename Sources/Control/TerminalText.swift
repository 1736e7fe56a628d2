/// Makes text from elsewhere fit to be shown on a terminal.
public enum TerminalText {
    /// `text` with U+FFFD in the place of every scalar that could move the cursor, change colours,
    /// start a new line or turn the direction of writing.
    ///
    /// File names, headlines and names in articles are written by strangers.
    public static func safe(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            shown.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(shown)
    }

    /// Controls of ASCII and Latin-1, separators of lines, and the marks, embeddings and isolates
    /// of the Unicode bidirectional algorithm.
    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
