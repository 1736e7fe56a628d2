/// A colour of a terminal, as ECMA-48's Select Graphic Rendition numbers it.
public enum TerminalColour: Int, Sendable {
    case red = 31
    case green = 32
    case yellow = 33
    case cyan = 36
    case bold = 1
    case faint = 2

    /// `text` in this colour, or as it is when colours are not wanted.
    public func paint(_ text: String, when isWanted: Bool) -> String {
        isWanted && !text.isEmpty ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
    }
}
