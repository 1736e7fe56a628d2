import Articles
import LinuxSystem
import SystemPackage

/// A folder of articles, each a file as people drop it.
struct ArticleFolder {
    private let path: FilePath

    init(_ path: FilePath) { self.path = path }

    /// The articles in the order of their names; files that are none are left out.
    func articles() throws -> [Article] {
        var names: [[UInt8]] = []
        try path.forEachEntry { entry in names.append(entry.name) }
        names.sort { $0.lexicographicallyPrecedes($1) }
        return try names.filter { $0.suffix(4).elementsEqual(".txt".utf8) }.compactMap { name in
            let file = try OwnedDescriptor(opening: path.appending(name: name), [.readOnly])
            let bytes = try file.descriptor.readToEnd(
                expected: 64 << 10, limit: ArticleReader.defaultLimit)
            return try? ArticleReader.read(bytes)
        }
    }
}
