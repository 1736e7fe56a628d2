import LinuxSystem
import SystemPackage

/// The name that a file gets in the folder it is cleared into, and that of the note beside it.
///
/// The file keeps its own name; where that is taken it gets a suffix, `.1`, `.2` and so on. A name
/// that would then be longer than file systems allow loses its end instead.
struct ClearedName: Sendable {
    private static let maximumBytes = 255
    /// How the name of a note ends.
    static let noteEnding = Array(".reason".utf8)

    /// The file's own name.
    let name: [UInt8]
    /// Whether a note is laid beside it.
    let hasNote: Bool

    /// The file's name with the suffix `number`, none for 0.
    func file(_ number: Int) -> [UInt8] {
        let suffix = number == 0 ? [] : Array(".\(number)".utf8)
        let room = Self.maximumBytes - suffix.count - (hasNote ? Self.noteEnding.count : 0)
        return name.cut(to: room) + suffix
    }

    /// The note's name with the suffix `number`.
    func note(_ number: Int) -> [UInt8] {
        file(number) + Self.noteEnding
    }

    /// The first number that is free behind taken ones, found with few questions however many are
    /// taken.
    static func firstFree(_ isTaken: (Int) -> Bool) -> Int {
        var (taken, free) = (-1, 0)
        while isTaken(free) { (taken, free) = (free, max(1, free * 2)) }
        while free - taken > 1 {
            let middle = (taken + free) / 2
            if isTaken(middle) { taken = middle } else { free = middle }
        }
        return free
    }
}

extension [UInt8] {
    /// The first `count` bytes at most, without the beginning of a UTF-8 character at the end.
    fileprivate func cut(to count: Int) -> [UInt8] {
        guard self.count > count else { return self }
        var end = count
        while end > count - 4, end > 1, self[end] & 0xC0 == 0x80 { end -= 1 }
        return Array(self[..<end])
    }
}
