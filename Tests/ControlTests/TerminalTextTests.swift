import Testing

@testable import Control

@Suite struct TerminalTextTests {
    @Test(arguments: [
        "\u{1B}[2J", "\u{7}", "a\nb", "\r", "\t", "\u{7F}", "\u{9B}31m", "\u{85}", "\u{2028}",
        "\u{202E}txt.exe", "\u{2066}", "\u{200F}", "\u{0}", "e\u{301}\u{1B}",
    ])
    func replacesWhatATerminalWouldObey(text: String) {
        let shown = TerminalText.safe(text)
        #expect(shown.unicodeScalars.contains("\u{FFFD}"))
        #expect(shown.unicodeScalars.count == text.unicodeScalars.count)
        #expect(TerminalText.safe(shown) == shown)
    }

    @Test(arguments: ["", "Grüße aus Köln", "北京", "👩‍👩‍👧", "a → b … „c“"])
    func leavesTextAsItIs(text: String) {
        #expect(TerminalText.safe(text) == text)
    }
}
