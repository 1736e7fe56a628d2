import EventLog
import LinuxSystem
import SystemPackage

/// A folder that is watched: a root, or one below it.
struct SpoolFolder: Hashable, Sendable {
    /// The root, an absolute path.
    let root: String
    /// The path below the root, byte for byte; empty for the root itself.
    let path: [UInt8]

    /// The root at the absolute path `root`.
    init(root: String) {
        self.init(root: root, path: [])
    }

    private init(root: String, path: [UInt8]) {
        self.root = root
        self.path = path
    }

    /// Where the folder lies.
    var location: FilePath {
        path.isEmpty ? FilePath(root) : FilePath(root).appending(name: path)
    }

    /// Whether the folder is a root.
    var isRoot: Bool { path.isEmpty }

    /// The folder called `name` in this one.
    func folder(named name: [UInt8]) -> SpoolFolder {
        SpoolFolder(root: root, path: below(name))
    }

    /// The file called `name` in this folder.
    func file(named name: [UInt8]) -> DroppedFile {
        DroppedFile(root: root, path: below(name))
    }

    /// The folder that holds `file`.
    init(holding file: DroppedFile) {
        let slash = file.path.lastIndex(of: UInt8(ascii: "/"))
        self.init(root: file.root, path: slash.map { Array(file.path[..<$0]) } ?? [])
    }

    /// Whether the folder is `other` or lies below it.
    func isWithin(_ other: SpoolFolder) -> Bool {
        guard root == other.root else { return false }
        return other.path.isEmpty || path == other.path
            || path.starts(with: other.path + [UInt8(ascii: "/")])
    }

    private func below(_ name: [UInt8]) -> [UInt8] {
        path.isEmpty ? name : path + [UInt8(ascii: "/")] + name
    }
}

extension DroppedFile {
    /// Where the file lies.
    var location: FilePath { FilePath(bytes: root.utf8 + [UInt8(ascii: "/")] + path) }
}
