import Control

/// Writes HTML; here alone it is decided what is markup and what is text.
///
/// Markup is known when the program is built. All else, which strangers may have written, goes
/// through ``text(_:)`` or an attribute's value and cannot become markup.
struct HTMLWriter {
    typealias Attributes = KeyValuePairs<StaticString, String>

    /// What was written so far, UTF-8.
    private(set) var bytes: [UInt8] = []

    /// Writes `markup` as it is.
    mutating func markup(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes += $0 }
    }

    /// Writes `text` so that it is shown as it is, but for controls and marks that turn the
    /// direction of writing, which show as U+FFFD.
    mutating func text(_ text: String) {
        for byte in TerminalText.safe(text).utf8 {
            switch byte {
            case UInt8(ascii: "&"): markup("&amp;")
            case UInt8(ascii: "<"): markup("&lt;")
            case UInt8(ascii: ">"): markup("&gt;")
            case UInt8(ascii: "\""): markup("&quot;")
            case UInt8(ascii: "'"): markup("&#39;")
            default: bytes.append(byte)
            }
        }
    }

    /// Begins an element.
    mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
        markup("<")
        markup(name)
        for (name, value) in attributes {
            markup(" ")
            markup(name)
            markup("=\"")
            text(value)
            markup("\"")
        }
        markup(">")
    }

    /// Ends an element.
    mutating func close(_ name: StaticString) {
        markup("</")
        markup(name)
        markup(">")
    }

    /// Writes an element with what `content` writes in it.
    mutating func element(
        _ name: StaticString, _ attributes: Attributes = [:],
        _ content: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        content(&self)
        close(name)
    }

    /// Writes an element without attributes and with nothing but text in it.
    mutating func element(_ name: StaticString, _ text: String) {
        element(name) { $0.text(text) }
    }

    /// Writes an element with nothing but text in it.
    mutating func element(_ name: StaticString, _ attributes: Attributes, _ text: String) {
        element(name, attributes) { $0.text(text) }
    }
}
