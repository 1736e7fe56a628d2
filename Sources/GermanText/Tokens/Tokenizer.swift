import Articles

/// Cuts text into tokens, byte by byte.
struct Tokenizer {
    /// The most tokens an article may have; what follows is not analysed.
    static let maximumTokens = 200_000
    /// The most bytes a token may have; a longer run of letters or digits is cut into several.
    static let maximumTokenBytes = 256

    private let bytes: [UInt8]
    private var position = 0
    /// The number of Unicode scalars before `position`.
    private var scalars = 0
    private(set) var tokens: [Token] = []
    private(set) var vocabulary: Vocabulary

    init(_ text: ArticleText, words: WordCache) {
        bytes = text.utf8
        vocabulary = Vocabulary(words)
        tokens.reserveCapacity(min(text.utf8.count / 5, Self.maximumTokens))
    }

    /// Adds the tokens in `range`, which must begin where or after the last call ended.
    mutating func add(_ range: Range<Int>) {
        let bytes = bytes
        skip(to: range.lowerBound)
        var followsBlank = true
        while position < range.upperBound, tokens.count < Self.maximumTokens {
            let byte = bytes[position]
            if byte == 0x20 || byte == 0x0A || byte == 0x09 || isNoBreakSpace(position) {
                skip(to: position + (byte == 0xC2 ? 2 : 1))
                followsBlank = true
                continue
            }
            let start = position
            let end = self.end(of: start, in: limit(of: start, in: range.upperBound))
            let first = scalars
            skip(to: end.position)
            let word = vocabulary.index(of: bytes.span.extracting(start..<position))
            tokens.append(
                Token(
                    kind: end.kind, range: start..<position, span: first..<scalars, word: word,
                    followsBlank: followsBlank))
            followsBlank = false
        }
    }

    private mutating func skip(to end: Int) {
        while position < end {
            if bytes[position] & 0xC0 != 0x80 { scalars += 1 }
            position += 1
        }
    }

    /// Where the token that begins at `start` must have ended, a scalar boundary.
    private func limit(of start: Int, in end: Int) -> Int {
        guard end - start > Self.maximumTokenBytes else { return end }
        var limit = start + Self.maximumTokenBytes
        while bytes[limit] & 0xC0 == 0x80 { limit -= 1 }
        return limit
    }

    private func end(of start: Int, in limit: Int) -> (position: Int, kind: Token.Kind) {
        let byte = bytes[start]
        if isLetter(byte) { return (wordEnd(start, limit), .word) }
        if isDigit(byte) {
            let end = numberEnd(start, limit)
            let hyphen = end + 1 < limit && bytes[end] == 0x2D && isLetter(bytes[end + 1])
            return end < limit && isLetter(bytes[end]) || hyphen
                ? (wordEnd(start, limit), .word) : (end, .number)
        }
        return (start + scalarLength(byte), .punctuation)
    }

    private func wordEnd(_ start: Int, _ limit: Int) -> Int {
        let bytes = bytes
        var index = start
        while index < limit {
            let byte = bytes[index]
            if isLetter(byte) || isDigit(byte) {
                index += scalarLength(byte)
            } else if let length = joiner(index), index + length < limit,
                isLetter(bytes[index + length]) || isDigit(bytes[index + length]), index > start
            {
                index += length
            } else if byte == 0x2D, index > start {
                return index + 1
            } else {
                break
            }
        }
        return min(max(index, start + 1), limit)
    }

    private func numberEnd(_ start: Int, _ limit: Int) -> Int {
        var index = start
        while index < limit {
            let byte = bytes[index]
            let joins = byte == 0x2E || byte == 0x2C || byte == 0x3A
            if isDigit(byte) || joins && index + 1 < limit && isDigit(bytes[index + 1]) {
                index += 1
            } else {
                break
            }
        }
        return index
    }

    /// The length of the hyphen or apostrophe at `index`, or `nil`.
    private func joiner(_ index: Int) -> Int? {
        switch bytes[index] {
        case 0x2D, 0x27: 1
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
            bytes[index + 2] == 0x99 || bytes[index + 2] == 0x91 ? 3 : nil
        default: nil
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// Whether a letter begins with `byte`: ASCII letters, and all beyond Latin-1's signs but
    /// general punctuation and symbols.
    private func isLetter(_ byte: UInt8) -> Bool {
        if byte < 0x80 { return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
        return byte >= 0xC3 && byte != 0xE2 && byte != 0xEF && byte < 0xF0
    }

    private func isNoBreakSpace(_ index: Int) -> Bool {
        bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
    }

    private func scalarLength(_ byte: UInt8) -> Int {
        switch byte {
        case ..<0x80: 1
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0...: 4
        default: 1
        }
    }
}
