import Foundation
import SystemPackage

/// A directory that is there as long as a test holds it.
public final class TemporaryDirectory: Sendable {
    /// Where it lies.
    public let path: FilePath

    /// Makes an empty directory in the system's temporary one.
    public init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = FilePath(url.path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path.string)
    }

    /// Writes a file called `name` here, with `content`, and returns its path.
    @discardableResult
    public func write(_ content: String, to name: String) throws -> FilePath {
        let file = path.appending(name)
        try Data(content.utf8).write(to: URL(filePath: file.string))
        return file
    }
}
