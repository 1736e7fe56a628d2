import Logging
import Testing

@testable import Daemon

/// What a message looks like where standard error leads.
@Suite struct EntryDestinationTests {
    private func line(
        _ destination: EntryDestination, _ level: Logger.Level = .info, _ message: String
    ) -> String {
        String(decoding: destination.line(JournalEntry(level, .accepted, message)), as: UTF8.self)
    }

    @Test(arguments: [
        (Logger.Level.critical, "<2>m\n"), (.error, "<3>m\n"), (.warning, "<4>m\n"),
        (.notice, "<5>m\n"), (.info, "<6>m\n"), (.debug, "<7>m\n"),
    ])
    func linesBeginWithThePriority(level: Logger.Level, expected: String) {
        #expect(line(.lines, level, "m") == expected)
    }

    @Test func aMessageIsOneLine() {
        #expect(line(.lines, .info, "a\r\nb\u{0B}c") == "<6>a  b c\n")
        #expect(line(.terminal(isColoured: false), .info, "a\nb") == "a b\n")
    }

    @Test func aTerminalShowsNoPriorityAndColoursOnlyWhatIsWrong() {
        let coloured = EntryDestination.terminal(isColoured: true)
        #expect(line(coloured, .error, "m") == "\u{1B}[31mm\u{1B}[0m\n")
        #expect(line(coloured, .warning, "m") == "\u{1B}[33mm\u{1B}[0m\n")
        #expect(line(coloured, .notice, "m") == "m\n")
        #expect(line(.terminal(isColoured: false), .error, "m") == "m\n")
    }

    @Test func namesMoveNoCursorOnATerminal() {
        #expect(line(.terminal(isColoured: true), .info, "a\u{1B}[2Jb") == "a\u{FFFD}[2Jb\n")
        #expect(line(.lines, .info, "a\u{1B}[2Jb") == "<6>a\u{1B}[2Jb\n")
    }
}
