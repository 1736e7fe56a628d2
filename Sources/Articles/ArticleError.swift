/// Why bytes cannot be an article.
///
/// ``reason`` is a word that scripts may rely on; ``detail`` is a sentence that tells a person
/// what is wrong and what to do.
public enum ArticleError: Error, Sendable, Equatable {
    /// There are no bytes.
    case empty
    /// There is nothing but blanks and line ends, besides perhaps a date header.
    case blank
    /// The file is no plain text: another format's signature, a NUL, or the first of too many
    /// other control characters stands at `offset` (bytes).
    case binary(offset: Int)
    /// The byte at `offset` belongs to no supported encoding.
    case undecodable(offset: Int)
    /// `text`, the date header's date at `offset` (bytes), is no date; at most 40 scalars of it.
    case impossibleDate(text: String, offset: Int)
    /// The file holds `size` bytes, more than the `limit` allows.
    case tooLarge(size: Int, limit: Int)
}

extension ArticleError {
    /// The kind of the error in one word, which never changes between versions.
    public var reason: String {
        switch self {
        case .empty: "empty"
        case .blank: "blank"
        case .binary: "binary"
        case .undecodable: "undecodable"
        case .impossibleDate: "impossible-date"
        case .tooLarge: "too-large"
        }
    }

    /// Where in the file the error lies, in bytes, if it has a place.
    public var offset: Int? {
        switch self {
        case .binary(let offset), .undecodable(let offset), .impossibleDate(_, let offset): offset
        case .empty, .blank, .tooLarge: nil
        }
    }

    /// What is wrong and what to do about it, a sentence in English.
    public var detail: String {
        switch self {
        case .empty:
            "The file is empty; write the article’s text into it."
        case .blank:
            "The file holds no text besides blanks and perhaps a date; add the article’s text."
        case .binary(let offset):
            "The file is no plain text, as byte \(offset) shows; save the article as UTF-8 text."
        case .undecodable(let offset):
            "Byte \(offset) is neither UTF-8, UTF-16 nor German in Windows-1252; save as UTF-8."
        case .impossibleDate(let text, _):
            Self.detail(ofImpossibleDate: text)
        case .tooLarge(let size, let limit):
            "The file holds \(size) bytes but \(limit) are allowed; split it or raise the limit."
        }
    }

    private static func detail(ofImpossibleDate text: String) -> String {
        "The date “\(text)” in the header \(complaint(about: text));"
            + " write it as YYYY, YYYY-MM or YYYY-MM-DD."
    }

    private static func complaint(about text: String) -> String {
        do throws(ISO8601Date.Fault) {
            _ = try ISO8601Date.parse(text)
            return "is too long"
        } catch {
            return switch error {
            case .form: "is not in the form of ISO 8601"
            case .year: "names no year"
            case .month: "names no month"
            case .day: "names no day of its month"
            case .time: "names no time of day"
            }
        }
    }
}
