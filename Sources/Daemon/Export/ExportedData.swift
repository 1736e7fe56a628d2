import Control

/// An event's `data` as it stands in the log, between its id and what its article says of itself.
enum ExportedData {
    /// The line of `entry`: `id`, the members of `data`, `published`, `headline` and `file`.
    static func encode(_ entry: ExportEntry) -> [UInt8] {
        let article = entry.article
        return line([
            member("id", entry.line.id), members(of: entry),
            member("published", article?.published), member("headline", article?.headline),
            member("file", article?.file),
        ])
    }

    private static func members(of entry: ExportEntry) -> [UInt8] {
        let (event, data) = (entry.event, entry.line.data)
        if entry.happening == event.happening, entry.disputes == event.disputes {
            return Array(data.bytes.dropFirst().dropLast())
        }
        let members = (try? data.members()) ?? []
        return Array(
            members.map { name, value in
                switch name {
                case "happening": member(name, entry.happening)
                case "disputes": member(name, entry.disputes)
                default: member(name, value)
                }
            }.joined(separator: [UInt8(ascii: ",")]))
    }

    private static func member(_ name: String, _ value: String?) -> [UInt8] {
        member(name, value.map(JSONBytes.init(string:)) ?? .null)
    }

    private static func member(_ name: String, _ value: JSONBytes) -> [UInt8] {
        JSONBytes(string: name).bytes + [UInt8(ascii: ":")] + value.bytes
    }

    private static func line(_ parts: [[UInt8]]) -> [UInt8] {
        Array("{".utf8) + parts.joined(separator: [UInt8(ascii: ",")]) + Array("}\n".utf8)
    }
}
