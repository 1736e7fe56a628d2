import Testing

@testable import Daemon

/// What strangers wrote stays text.
@Suite struct HTMLWriterTests {
    private func written(_ write: (inout HTMLWriter) -> Void) -> String {
        var writer = HTMLWriter()
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func textIsNoMarkup() {
        let text = "<script>alert('1')</script> & \"x\""
        #expect(
            written { $0.element("td", text) }
                == "<td>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;</td>")
    }

    @Test func anAttributeCannotBeLeft() {
        #expect(
            written { $0.element("a", ["href": "\"><img src=x>"], "y") }
                == "<a href=\"&quot;&gt;&lt;img src=x&gt;\">y</a>")
    }

    @Test func controlsAndTurnedDirectionsAreShown() {
        #expect(written { $0.text("a\u{202E}b\0c\u{1B}d") } == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d")
        #expect(written { $0.text("Österreich – “日本”") } == "Österreich – “日本”")
    }
}
