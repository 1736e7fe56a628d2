/// The content of one lexicon file, read but not yet understood.
public struct LexiconFile: Sendable {
    /// The path by which errors name the file.
    public let path: String
    /// The path below the lexicon's folder, such as `countries.txt` or `events/consult.txt`.
    public let name: String
    /// The file's bytes, which should be UTF-8.
    public let bytes: [UInt8]

    /// Makes a lexicon file of its parts.
    public init(path: String, name: String, bytes: [UInt8]) {
        self.path = path
        self.name = name
        self.bytes = bytes
    }
}
