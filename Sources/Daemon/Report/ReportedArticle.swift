import Control
import EventLog
import LinuxSystem
import SystemPackage

/// An article as a report links to it.
public struct ReportedArticle: Sendable {
    /// The headline, or the file's name when it has none.
    let title: String
    /// The date of publication, or `nil`.
    let published: String?
    /// The address of the file, or `nil` when it was deleted.
    let link: String?

    /// The article that the line `verdict` accepts; `nil` when it is none.
    public init?(verdict: JSONBytes) {
        guard let line = try? LogLine(parsing: verdict.bytes), line.type == .accepted,
            let verdict = try? line.verdict()
        else { return nil }
        let file = verdict.seen.file
        title = verdict.print.headline ?? file.display
        published = verdict.print.published
        let root = FilePath(file.root)
        link =
            switch verdict.after {
            case .keep: Self.link(to: root.appending(name: file.path))
            case .move: Self.link(to: ClearedFolders(besides: root).done.appending(name: file.path))
            case .delete: nil
            }
    }

    /// An article made of its parts.
    init(title: String, published: String? = nil, link: String? = nil) {
        self.title = title
        self.published = published
        self.link = link
    }

    /// The `file` URL (RFC 8089) of `path`, byte for byte.
    static func link(to path: FilePath) -> String? {
        guard path.isAbsolute else { return nil }
        var url = "file://"
        for byte in path.bytes {
            let scalar = Unicode.Scalar(byte)
            if isPlain(scalar) {
                url.unicodeScalars.append(scalar)
            } else {
                url += byte < 0x10 ? "%0" : "%"
                url += String(byte, radix: 16, uppercase: true)
            }
        }
        return url
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "A"..."Z", "a"..."z", "0"..."9", "-", ".", "_", "~", "/": true
        default: false
        }
    }
}
