/// The word `date` and an ISO 8601 date that a file may begin with, blanks around them.
struct DateHeader {
    /// The date, or `nil` when the file has no header.
    let published: PublicationDate?
    /// Where the article's text begins, a byte offset into the decoded file.
    let textStart: Int

    private static let word = Array("date".utf8)
    private static let longestDate = 40

    /// Reads the header at the beginning of `file`. Throws
    /// ``ArticleError/impossibleDate(text:offset:)`` when what follows the word begins with a
    /// digit and is no date; anything else that follows makes the word a part of the text.
    init(of file: DecodedFile) throws(ArticleError) {
        let utf8 = file.utf8
        let start = Blank.end(from: 0, in: utf8)
        guard let dateStart = Self.dateStart(behindWordAt: start, in: utf8) else {
            published = nil
            textStart = start
            return
        }
        let token = Self.token(at: dateStart, in: utf8)
        guard let date = Self.date(utf8[token]) else {
            throw .impossibleDate(
                text: Self.cut(utf8[token]), offset: file.fileOffset(of: dateStart))
        }
        published = date
        textStart = Blank.end(from: token.upperBound, in: utf8)
    }

    private static func date(_ token: ArraySlice<UInt8>) -> PublicationDate? {
        guard token.count <= longestDate else { return nil }
        return try? ISO8601Date.parse(String(decoding: token, as: UTF8.self))
    }

    private static func cut(_ token: ArraySlice<UInt8>) -> String {
        String(String(decoding: token, as: UTF8.self).unicodeScalars.prefix(longestDate))
    }

    private static func dateStart(behindWordAt start: Int, in utf8: [UInt8]) -> Int? {
        let end = start + word.count
        guard end < utf8.count, utf8[start..<end].elementsEqual(word, by: { $0 | 0x20 == $1 })
        else { return nil }
        let dateStart = Blank.end(from: end, in: utf8)
        guard dateStart > end, dateStart < utf8.count, (0x30...0x39).contains(utf8[dateStart])
        else { return nil }
        return dateStart
    }

    /// The non-blanks from `start` on, but no more bytes than tell that they are no date.
    private static func token(at start: Int, in utf8: [UInt8]) -> Range<Int> {
        var end = start
        let limit = min(utf8.count, start + 4 * (longestDate + 1))
        while end < limit, Blank.length(at: end, in: utf8) == 0 { end += 1 }
        while end < utf8.count, utf8[end] & 0xC0 == 0x80 { end += 1 }
        return start..<end
    }
}
