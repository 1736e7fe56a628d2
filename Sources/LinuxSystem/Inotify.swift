import Glibc
import SystemPackage

/// The kernel's announcements of what happens in folders, inotify(7).
public struct Inotify: ~Copyable, Sendable {
    /// The number of one watched folder in one instance.
    public typealias Watch = Int32

    /// One announcement.
    public struct Event: Sendable, Equatable {
        /// The folder it happened in; -1 when announcements were lost.
        public let watch: Watch
        /// What happened.
        public let mask: Mask
        /// The name in the folder; empty when the folder itself is meant.
        public let name: [UInt8]

        /// Makes an announcement of its parts.
        public init(watch: Watch, mask: Mask, name: [UInt8]) {
            self.watch = watch
            self.mask = mask
            self.name = name
        }
    }

    /// Kinds of announcement, the `IN_…` bits.
    public struct Mask: OptionSet, Sendable {
        /// The bits as the kernel knows them.
        public let rawValue: UInt32

        /// Makes a mask of the kernel's bits.
        public init(rawValue: UInt32) {
            self.rawValue = rawValue
        }

        /// A file that was open for writing was closed.
        public static let closeWrite = Mask(rawValue: UInt32(IN_CLOSE_WRITE))
        /// A name was moved in.
        public static let movedTo = Mask(rawValue: UInt32(IN_MOVED_TO))
        /// A name was moved out.
        public static let movedFrom = Mask(rawValue: UInt32(IN_MOVED_FROM))
        /// A name was made.
        public static let create = Mask(rawValue: UInt32(IN_CREATE))
        /// The folder itself was deleted.
        public static let deleteSelf = Mask(rawValue: UInt32(IN_DELETE_SELF))
        /// The folder itself was moved.
        public static let moveSelf = Mask(rawValue: UInt32(IN_MOVE_SELF))
        /// The name is a folder's.
        public static let isDirectory = Mask(rawValue: UInt32(IN_ISDIR))
        /// The folder's file system was unmounted.
        public static let unmount = Mask(rawValue: UInt32(IN_UNMOUNT))
        /// The watch is gone.
        public static let ignored = Mask(rawValue: UInt32(IN_IGNORED))
        /// The kernel's queue was full and announcements were lost.
        public static let overflow = Mask(rawValue: UInt32(IN_Q_OVERFLOW))
        /// Ask only: fail on anything but a folder.
        public static let onlyDirectory = Mask(rawValue: UInt32(IN_ONLYDIR))
        /// Ask only: do not follow a symbolic link.
        public static let doNotFollow = Mask(rawValue: UInt32(IN_DONT_FOLLOW))
        /// Ask only: no announcements of files that have no name any more.
        public static let excludeUnlinked = Mask(rawValue: UInt32(IN_EXCL_UNLINK))
    }

    private let instance: OwnedDescriptor

    /// The descriptor that becomes readable when there are announcements.
    public var descriptor: FileDescriptor { instance.descriptor }

    /// Makes an instance without watches; its reads never wait.
    public init() throws(SystemCallError) {
        let made = try retryingOnInterrupt("inotify_init1") {
            inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        }
        instance = OwnedDescriptor(FileDescriptor(rawValue: made))
    }

    /// Watches the folder at `path`; a folder that is watched already keeps its number.
    public borrowing func watch(_ path: FilePath, for mask: Mask) throws(SystemCallError) -> Watch {
        let instance = descriptor.rawValue
        return try path.withCString { name throws(SystemCallError) in
            try retryingOnInterrupt("inotify_add_watch", on: .path(path)) {
                inotify_add_watch(instance, name, mask.rawValue)
            }
        }
    }

    /// Ends a watch; the kernel answers with ``Mask/ignored``. A watch that is gone is no error.
    public borrowing func unwatch(_ watch: Watch) {
        let instance = descriptor.rawValue
        _ = try? retryingOnInterrupt("inotify_rm_watch") { inotify_rm_watch(instance, watch) }
    }

    /// At most how many announcements wait.
    public borrowing func waitingLimit() -> Int {
        var bytes: Int32 = 0
        guard ioctl(descriptor.rawValue, UInt(FIONREAD), &bytes) == 0 else { return 0 }
        return Int(bytes) / MemoryLayout<inotify_event>.size
    }

    /// The announcements that wait, at most what fits into 64 KiB; none when nothing waits.
    public borrowing func read() throws(SystemCallError) -> [Event] {
        do throws(SystemCallError) {
            return Self.events(in: try descriptor.read(upTo: 64 << 10, at: nil))
        } catch  where error.errno == .wouldBlock {
            return []
        }
    }

    static func events(in bytes: [UInt8]) -> [Event] {
        var events: [Event] = []
        let headerSize = MemoryLayout<inotify_event>.size
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset + headerSize <= buffer.count {
                let header = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                let end = min(offset + headerSize + Int(header.len), buffer.count)
                let name = buffer[(offset + headerSize)..<end].prefix { $0 != 0 }
                events.append(
                    Event(watch: header.wd, mask: Mask(rawValue: header.mask), name: Array(name)))
                offset = end
            }
        }
        return events
    }
}
