/// Finds the pairs of quotation marks of every German and Swiss kind, nested ones too.
///
/// A stack for each paragraph holds the marks that are open. Which way a mark opens is told by its
/// shape, and where a shape can do both, by the blanks around it.
struct QuotationMarks {
    /// The shapes of marks that close one another.
    private enum Family {
        /// `„ “ ” "`
        case double
        /// `» «`
        case guillemets
        /// `‚ ‘ ’ '`
        case single
        /// `› ‹`
        case singleGuillemets
    }

    /// A mark that waits for another to close it.
    private struct Open {
        let token: Int
        let family: Family
        let mark: String
    }

    /// The most marks that may be open at once; more are no speech.
    private static let maximumOpen = 8

    private let text: TokenSequence
    private var open: [Open] = []
    /// The number of passages before the paragraph.
    private var before = 0
    private(set) var passages: [MarkedPassage] = []

    /// The passages of all paragraphs, the outer ones before those inside them.
    static func passages(_ text: TokenSequence, _ paragraphs: [Range<Int>]) -> [MarkedPassage] {
        var marks = QuotationMarks(text)
        for (index, paragraph) in paragraphs.enumerated() {
            for token in paragraph
            where text.traits[token].mark.contains(.quote) && text.isMark(token) {
                marks.take(token, paragraph)
            }
            let next = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
            marks.finish(paragraph, next: next)
        }
        return marks.nested()
    }

    private init(_ text: TokenSequence) { self.text = text }

    private mutating func take(_ token: Int, _ paragraph: Range<Int>) {
        let mark = text.text(token)
        guard let family = Self.family(mark) else { return }
        if let place = open.lastIndex(where: { $0.family == family }),
            closes(token, open[place], paragraph)
        {
            passages.append(
                MarkedPassage(tokens: open[place].token..<token + 1, isClosed: true))
            open.removeLast(open.count - place)
        } else if opens(token, mark, paragraph) {
            if open.count == Self.maximumOpen { open.removeFirst() }
            open.append(Open(token: token, family: family, mark: mark))
        }
    }

    private static func family(_ mark: String) -> Family? {
        switch mark {
        case "„", "“", "”", "\"": .double
        case "»", "«": .guillemets
        case "‚", "‘", "’", "'": .single
        case "›", "‹": .singleGuillemets
        default: nil
        }
    }

    // MARK: Directions

    /// Whether the mark at `token` stands before a word and behind a blank or a bracket.
    private func pointsRight(_ token: Int, _ paragraph: Range<Int>) -> Bool {
        guard token + 1 < paragraph.upperBound, !text.tokens[token + 1].followsBlank else {
            return false
        }
        return token == paragraph.lowerBound || text.tokens[token].followsBlank
            || text.isMark(token - 1) && ["(", "[", "–", "-", "/"].contains(text.text(token - 1))
            || text.isMark(token - 1) && Self.family(text.text(token - 1)) != nil
    }

    private func opens(_ token: Int, _ mark: String, _ paragraph: Range<Int>) -> Bool {
        if mark == "„" || mark == "‚" { return true }
        return pointsRight(token, paragraph)
    }

    private func closes(_ token: Int, _ open: Open, _ paragraph: Range<Int>) -> Bool {
        let mark = text.text(token)
        if mark == "„" || mark == "‚" { return false }
        if token == open.token + 1 { return false }
        if mark != open.mark, mark != "\"", mark != "'" { return true }
        return !(text.tokens[token].followsBlank && pointsRight(token, paragraph))
    }

    // MARK: What does not close

    /// Ends what is still open with its paragraph: speech that the next paragraph opens again, or
    /// that a colon or the paragraph itself begins with.
    private mutating func finish(_ paragraph: Range<Int>, next: Range<Int>?) {
        defer {
            open = []
            before = passages.count
        }
        guard let first = open.first(where: { $0.family == .double || $0.family == .guillemets })
        else { return }
        let isReopened = next.map { text.text($0.lowerBound) == first.mark } ?? false
        let begins = first.token == paragraph.lowerBound
        let isIntroduced = first.token > 0 && text.known(first.token - 1) == .colon
        guard isReopened || begins || isIntroduced,
            isReopened
                || !passages[before...].contains(where: { $0.tokens.lowerBound > first.token })
        else { return }
        passages.append(
            MarkedPassage(tokens: first.token..<paragraph.upperBound, isClosed: false))
    }

    private func nested() -> [MarkedPassage] {
        var sorted = passages.sorted {
            ($0.tokens.lowerBound, $1.tokens.upperBound) < (
                $1.tokens.lowerBound, $0.tokens.upperBound
            )
        }
        var ends: [Int] = []
        for index in sorted.indices {
            let tokens = sorted[index].tokens
            while let end = ends.last, end <= tokens.lowerBound { ends.removeLast() }
            sorted[index].depth = ends.count
            ends.append(tokens.upperBound)
        }
        return sorted
    }
}
