/// What tells one state of one file from every other: where it lies on disk and when it changed.
///
/// `ctime` changes whenever content, name, link count or permissions do; two equal identities read
/// at least 20 ms after their `ctime` mean that nothing happened in between.
public struct FileIdentity: Sendable, Hashable {
    /// The number of the file system, `st_dev`.
    public let device: UInt64
    /// The file's number in its file system, `st_ino`.
    public let inode: UInt64
    /// The size in bytes.
    public let size: Int64
    /// When the content was last changed, nanoseconds since 1970.
    public let mtimeNs: Int64
    /// When content, name or attributes were last changed, nanoseconds since 1970.
    public let ctimeNs: Int64

    /// No file's identity: inodes are numbered from 1.
    public static let none = FileIdentity(device: 0, inode: 0, size: 0, mtimeNs: 0, ctimeNs: 0)

    /// Makes an identity of its parts.
    public init(device: UInt64, inode: UInt64, size: Int64, mtimeNs: Int64, ctimeNs: Int64) {
        self.device = device
        self.inode = inode
        self.size = size
        self.mtimeNs = mtimeNs
        self.ctimeNs = ctimeNs
    }
}
