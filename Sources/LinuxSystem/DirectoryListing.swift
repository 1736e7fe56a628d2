import CLinux
import Glibc
import SystemPackage

/// One name in a folder.
public struct DirectoryEntry: Sendable {
    /// The name's bytes, without a NUL.
    public let name: [UInt8]
    /// Whether it is a folder, or `nil` where the file system does not say.
    public let isDirectory: Bool?
}

/// A folder that is open for reading its names; whatever happens to its path, it stays the same.
public struct Directory: ~Copyable {
    private let stream: OpaquePointer

    /// Opens the folder at `path`, by `opendir(3)`.
    ///
    /// - Parameter followsLink: whether `path` may be a symbolic link to a folder.
    public init(
        opening path: FilePath, followsLink: Bool = true
    ) throws(SystemCallError) {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
        let opened = try path.withCString { name throws(SystemCallError) in
            try retryingOnInterrupt("opendir", on: .path(path)) { open(name, flags) }
        }
        guard let stream = fdopendir(opened) else {
            let reason = Errno(rawValue: errno)
            _ = close(opened)
            throw SystemCallError(call: "opendir", errno: reason)
        }
        self.stream = stream
    }

    deinit {
        closedir(stream)
    }

    private var descriptor: FileDescriptor { FileDescriptor(rawValue: dirfd(stream)) }

    /// The next name but `.` and `..`, in the kernel's order; `nil` behind the last.
    ///
    /// Names that appear or go meanwhile may or may not be met, as `readdir(3)` says.
    public func next() throws(SystemCallError) -> DirectoryEntry? {
        while let entry = try nextInStream() {
            if let entry = DirectoryEntry(entry) { return entry }
        }
        return nil
    }

    /// The next entry, which lasts until the one after it is asked for, or `nil` at the end.
    private func nextInStream() throws(SystemCallError) -> UnsafeMutablePointer<dirent>? {
        var entry: UnsafeMutablePointer<dirent>?
        _ = try retryingOnInterrupt("readdir", on: .descriptor(descriptor)) { () -> Int32 in
            errno = 0
            entry = readdir(stream)
            return entry == nil && errno != 0 ? -1 : 0
        }
        return entry
    }

    /// What the kernel says of the folder itself.
    public func status() throws(SystemCallError) -> FileStatus {
        try FileStatus(descriptor: descriptor)
    }

    /// What the kernel says of the file called `name` in the folder; of a symbolic link itself.
    public func status(of name: [UInt8]) throws(SystemCallError) -> FileStatus {
        var raw = stat()
        let folder = dirfd(stream)
        let path = name.map(CChar.init(bitPattern:)) + [0]
        _ = try retryingOnInterrupt("fstatat", on: .descriptor(descriptor)) {
            fstatat(folder, path, &raw, AT_SYMLINK_NOFOLLOW)
        }
        return FileStatus(raw)
    }

    /// The number of the folder's kind of file system, `f_type` of `statfs(2)`.
    public func fileSystemType() throws(SystemCallError) -> UInt32 {
        var raw = statfs()
        _ = try retryingOnInterrupt("fstatfs", on: .descriptor(descriptor)) {
            fstatfs(dirfd(stream), &raw)
        }
        return UInt32(truncatingIfNeeded: raw.f_type)
    }
}

extension FilePath {
    /// Calls `body` with each name in this folder but `.` and `..`, in the kernel's order.
    public func forEachEntry(
        _ body: (DirectoryEntry) throws(SystemCallError) -> Void
    ) throws(SystemCallError) {
        let directory = try Directory(opening: self)
        while let entry = try directory.next() { try body(entry) }
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
