import Glibc
import SystemPackage

/// One name in a folder.
public struct DirectoryEntry: Sendable {
    /// The name's bytes, without a NUL.
    public let name: [UInt8]
    /// Whether it is a folder, or `nil` where the file system does not say.
    public let isDirectory: Bool?
}

extension FilePath {
    /// Calls `body` with each name in this folder but `.` and `..`, in the kernel's order.
    ///
    /// Names that appear or go meanwhile may or may not be met, as `readdir(3)` says.
    public func forEachEntry(
        _ body: (DirectoryEntry) throws(SystemCallError) -> Void
    ) throws(SystemCallError) {
        guard let stream = try opened() else { return }
        defer { closedir(stream) }
        while let entry = try next(in: stream) {
            if let entry = DirectoryEntry(entry) { try body(entry) }
        }
    }

    private func opened() throws(SystemCallError) -> OpaquePointer? {
        try withCString { name throws(SystemCallError) in
            var stream: OpaquePointer?
            _ = try retryingOnInterrupt("opendir", on: .path(self)) { () -> Int32 in
                stream = opendir(name)
                return stream == nil ? -1 : 0
            }
            return stream
        }
    }

    /// The next entry, which lasts until the one after it is asked for, or `nil` at the end.
    private func next(
        in stream: OpaquePointer
    ) throws(SystemCallError) -> UnsafeMutablePointer<dirent>? {
        var entry: UnsafeMutablePointer<dirent>?
        _ = try retryingOnInterrupt("readdir", on: .path(self)) { () -> Int32 in
            errno = 0
            entry = readdir(stream)
            return entry == nil && errno != 0 ? -1 : 0
        }
        return entry
    }
}

extension DirectoryEntry {
    fileprivate init?(_ entry: UnsafeMutablePointer<dirent>) {
        let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
        let start = UnsafeRawPointer(entry).advanced(by: offset)
        let name = UnsafeRawBufferPointer(
            start: start, count: strlen(start.assumingMemoryBound(to: CChar.self)))
        if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { return nil }
        self.name = Array(name)
        self.isDirectory =
            entry.pointee.d_type == UInt8(DT_UNKNOWN) ? nil : entry.pointee.d_type == UInt8(DT_DIR)
    }
}
