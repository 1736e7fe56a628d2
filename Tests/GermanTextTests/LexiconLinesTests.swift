import Testing

@testable import GermanText

@Suite struct LexiconLinesTests {
    private func read(_ bytes: [UInt8]) -> (LexiconLines, [LexiconError.Fault]) {
        var faults = LexiconFaults()
        let file = LexiconFile(path: "x.txt", name: "x.txt", bytes: bytes)
        return (LexiconLines(file, faults: &faults), faults.faults)
    }

    @Test func leavesOutCommentsAndBlankLines() {
        let (lines, faults) = read(Array("# oben\n\n  eins  # Rest\nzwei#drei\r\n".utf8))
        #expect(lines.lines.map(\.text) == ["eins", "zwei#drei"])
        #expect(lines.lines.map(\.number) == [3, 4])
        #expect(faults.isEmpty)
    }

    @Test func understandsAByteOrderMark() {
        let (lines, _) = read([0xEF, 0xBB, 0xBF] + Array("eins".utf8))
        #expect(lines.lines.map(\.text) == ["eins"])
    }

    @Test func reportsWhatIsNotUTF8() {
        let (lines, faults) = read([0x61, 0x0A, 0xFF, 0xFE, 0x0A, 0x62])
        #expect(lines.lines.map(\.text) == ["a", "b"])
        #expect(faults.map(\.description) == ["x.txt:2: not UTF-8"])
    }

    @Test func reportsOverlongLinesAndControlCharacters() {
        let long = [UInt8](repeating: 0x61, count: LexiconLines.maximumLineBytes + 1)
        let (lines, faults) = read(long + [0x0A, 0x61, 0x00, 0x62])
        #expect(lines.lines.isEmpty)
        #expect(faults.map(\.line) == [1, 2])
        #expect(faults[0].message.hasPrefix("line too long: 4097 bytes"))
        #expect(faults[1].message == "control character in line")
    }

    @Test func keepsOnlySoManyFaults() {
        let (_, faults) = read([UInt8](repeating: 0xFF, count: 10_000).flatMap { [$0, 0x0A] })
        #expect(faults.count == LexiconFaults.maximum)
    }
}
