/// A file's name in a watched folder. Names are bytes and need not be valid UTF-8.
public struct DroppedFile: Sendable, Hashable {
    /// The watched folder, an absolute path.
    public let root: String
    /// The path below the folder, such as `2026/minsk.txt`, byte for byte.
    public let path: [UInt8]

    /// Makes a name of its parts.
    public init(root: String, path: [UInt8]) {
        self.root = root
        self.path = path
    }

    /// Feeds in the path alone, all bytes at once: few files differ in nothing but the root.
    public func hash(into hasher: inout Hasher) {
        path.withUnsafeBytes { hasher.combine(bytes: $0) }
    }

    /// The path as text; bytes that are not UTF-8 show as U+FFFD.
    public var display: String {
        String(decoding: path, as: UTF8.self)
    }

    /// Whether ``display`` shows every byte of the path as it is.
    public var isDisplayExact: Bool {
        display.utf8.elementsEqual(path)
    }
}
