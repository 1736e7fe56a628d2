import Articles
import Control

/// One line of an archive: a JSON object that holds an article.
///
/// Members without a meaning here are passed over; of several with one name the last counts.
struct ArchiveLine {
    /// The most bytes a line may have, without its line feed, 64 MiB: room for the largest article
    /// with every byte of it escaped.
    static let maximumBytes = 64 << 20

    /// The member `id` as it is written, whatever value it is; `null` when there is none.
    let id: JSONBytes
    private let text: JSONBytes?
    private let date: JSONBytes?

    /// Reads the line `bytes`.
    init(_ bytes: [UInt8]) throws(ArchiveFault) {
        let object: JSONBytes
        let members: [(name: String, value: JSONBytes)]
        do throws(JSONError) {
            object = try JSONBytes(validating: bytes)
            members = object.isObject ? try object.members() : []
        } catch {
            throw .noJSON(error)
        }
        guard object.isObject else { throw .noObject }
        id = members.last { $0.name == "id" }?.value ?? .null
        text = members.last { $0.name == "text" }?.value
        date = members.last { $0.name == "published" }?.value
    }

    /// The member `text` in UTF-8: what the article's file would hold.
    func content() throws(ArchiveFault) -> [UInt8] {
        guard let text = try? text?.decoded(as: String.self) else { throw .noText }
        return Array(text.utf8)
    }

    /// The member `published`, the date of an article whose text does not begin with one, or `nil`
    /// when there is none or it is `null`.
    func published() throws(ArchiveFault) -> PublicationDate? {
        guard let date, date != .null else { return nil }
        guard let text = try? date.decoded(as: String.self),
            let published = PublicationDate(iso8601: text)
        else { throw .noDate }
        return published
    }
}
