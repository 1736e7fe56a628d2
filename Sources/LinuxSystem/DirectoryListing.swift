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
        let stream = try withCString { name throws(SystemCallError) in
            guard let stream = opendir(name) else {
                throw SystemCallError(call: "opendir", errno: Errno(rawValue: errno))
            }
            return stream
        }
        defer { closedir(stream) }
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else {
                    throw SystemCallError(call: "readdir", errno: Errno(rawValue: errno))
                }
                return
            }
            if let entry = DirectoryEntry(entry) { try body(entry) }
        }
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
