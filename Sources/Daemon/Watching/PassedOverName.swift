/// The names that programs give to files they are still writing.
enum PassedOverName {
    private static let endings = ["~", ".tmp", ".part", ".partial", ".swp"].map { Array($0.utf8) }

    /// Whether a file or folder of this name is left alone: dotfiles and unfinished copies.
    static func matches(_ name: [UInt8]) -> Bool {
        name.first == UInt8(ascii: ".")
            || endings.contains {
                name.count >= $0.count && name.suffix($0.count).elementsEqual($0)
            }
    }
}
