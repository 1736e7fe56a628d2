/// Finds the blocks of text between blank lines.
enum ParagraphSplitter {
    private static let lineFeed: UInt8 = 0x0A

    /// The blocks of `utf8` in order, without the blanks around them. A line of nothing but
    /// blanks is a blank line.
    static func blocks(of utf8: [UInt8]) -> [Range<Int>] {
        var blocks: [Range<Int>] = []
        var block: Range<Int>?
        var lineIsBlank = true
        var index = 0
        while index < utf8.count {
            let blank = Blank.length(at: index, in: utf8)
            if utf8[index] == lineFeed {
                if lineIsBlank, let finished = block {
                    blocks.append(finished)
                    block = nil
                }
                lineIsBlank = true
            } else if blank == 0 {
                block = (block?.lowerBound ?? index)..<(index + 1)
                lineIsBlank = false
            }
            index += max(blank, 1)
        }
        if let block { blocks.append(block) }
        return blocks
    }
}
