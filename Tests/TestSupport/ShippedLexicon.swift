import Foundation
import GermanText

/// The lexicon that the project ships.
public enum ShippedLexicon {
    /// Its folder.
    public static let folder = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in
        url.deletingLastPathComponent()
    }.appending(path: "etc/chronicled/lexicon")

    /// Its German files, in the order of their names.
    public static let files: [LexiconFile] = {
        let german = folder.appending(path: "de")
        let names =
            FileManager.default.enumerator(atPath: german.path)?.allObjects as? [String] ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
            let path = german.appending(path: name).path
            let bytes = FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
            return LexiconFile(path: path, name: name, bytes: bytes)
        }
    }()
}
