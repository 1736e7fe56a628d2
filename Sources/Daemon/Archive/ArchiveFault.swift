import Articles
import Control

/// Why a line of an archive gives no analysis.
///
/// ``reason`` is a word that scripts may rely on; ``detail`` is a sentence that tells a person
/// what is wrong and what to do.
enum ArchiveFault: Error, Equatable {
    /// The line has more bytes than ``ArchiveLine/maximumBytes``.
    case tooLong
    /// The line is no JSON.
    case noJSON(JSONError)
    /// The line is JSON but no object.
    case noObject
    /// The member `text` is missing, or no string that Unicode can write.
    case noText
    /// The member `published` is no date.
    case noDate
    /// The text is no article.
    case noArticle(ArticleError)

    /// The kind of the fault in one word, which never changes between versions.
    var reason: String {
        switch self {
        case .tooLong: "line-too-long"
        case .noJSON, .noObject, .noText: "malformed"
        case .noDate: "impossible-date"
        case .noArticle(let error): error.reason
        }
    }

    /// What is wrong and what to do about it, a sentence in English.
    var detail: String {
        switch self {
        case .tooLong:
            "The line has more than \(ArchiveLine.maximumBytes) bytes; split the article."
        case .noJSON(let error):
            "The line is no JSON: \(error.words); write one JSON object a line."
        case .noObject:
            "The line is no JSON object; write {\"text\": …} with the article in it."
        case .noText:
            "The object has no string “text”, or none of sound Unicode; write the article there."
        case .noDate:
            "The member “published” is no date; write it as YYYY, YYYY-MM or YYYY-MM-DD."
        case .noArticle(let error): error.detail
        }
    }
}

extension JSONError {
    /// The error in words that fit after a colon.
    fileprivate var words: String {
        switch self {
        case .unexpectedEnd: "it ends within a value"
        case .unexpectedByte(let offset): "byte \(offset) cannot stand where it does"
        case .tooDeep(let limit): "it is nested deeper than \(limit)"
        case .notUTF8: "it is not UTF-8"
        case .notDecodable, .notEncodable: "a name in it is not sound"
        }
    }
}
