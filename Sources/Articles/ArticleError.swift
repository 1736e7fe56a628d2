/// Why bytes cannot be an article.
///
/// ``reason`` is a word that scripts may rely on; ``detail`` is a sentence that tells a person
/// what is wrong and what to do.
public enum ArticleError: Error, Sendable, Equatable {
    /// There are no bytes.
    case empty
    /// There is nothing but blanks and line ends, besides perhaps a date header.
    case blank
    /// A NUL byte at `offset` (bytes) in a file that is not UTF-16: not a text.
    case binary(offset: Int)
    /// The byte at `offset` belongs to no supported encoding.
    case undecodable(offset: Int)
    /// `text`, the date header's date at `offset` (bytes), names no day, month or year.
    case impossibleDate(text: String, offset: Int)
    /// The file holds `size` bytes, more than the `limit` allows.
    case tooLarge(size: Int, limit: Int)
}
