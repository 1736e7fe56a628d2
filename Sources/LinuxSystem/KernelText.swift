import SystemPackage

/// What the kernel tells in files of text below `/proc` and `/sys`.
public enum KernelText {
    private static let limit = 16 << 20

    /// The text of the file at `path`, or `nil` when it cannot be read.
    public static func read(_ path: FilePath) -> String? {
        guard let file = try? OwnedDescriptor(opening: path, [.readOnly]),
            let bytes = try? file.descriptor.readToEnd(expected: 4096, limit: limit)
        else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The number that the kernel's setting `name` has, such as `fs/inotify/max_user_watches`, see
    /// sysctl(8).
    public static func setting(_ name: String) -> Int? {
        read(FilePath("/proc/sys").appending(name)).flatMap { text in
            Int(text.split { $0.isWhitespace }.first ?? "")
        }
    }
}
