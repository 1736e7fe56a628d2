import SystemPackage

/// A fault in what the log had on the disk, which a person should look at.
public struct LogDamage: Sendable, Equatable, CustomStringConvertible {
    /// The file, sealed now, or the active one when nothing was left to seal.
    public let file: FilePath
    /// The byte where the first fault is, or where the file ends too early.
    public let offset: Int64
    /// Whether all that stood behind `offset` is gone from the log.
    public let isCutOff: Bool

    /// The damage in words, with what to do.
    public var description: String {
        let name = file.lastComponent?.string ?? file.string
        let what =
            isCutOff
            ? "has lost the lines that were on the disk behind byte \(offset)"
            : "is damaged at byte \(offset)"
        return "\(name) \(what); chroniclectl verify tells what is sound"
    }
}
