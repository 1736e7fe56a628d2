import Glibc
import LinuxSystem
import SystemPackage

/// The descriptor that this process has open on one file, which a test can lead elsewhere to make
/// the kernel refuse what is asked of it.
struct OpenDescriptor: ~Copyable {
    private let number: Int32
    private let original: Int32

    /// The descriptor that is open on the file at `path`.
    init(path: FilePath) throws(SystemCallError) {
        let open = (0..<Int32(4_096)).first { number in
            guard let target = Self.target(of: number), target == path.string else { return false }
            return fcntl(number, F_GETFL) & O_ACCMODE == O_RDWR
        }
        guard let open else { throw SystemCallError(call: "readlink", errno: .badFileDescriptor) }
        number = open
        original = dup(open)
    }

    private static func target(of number: Int32) -> String? {
        var name = [CChar](repeating: 0, count: 4_097)
        guard readlink("/proc/self/fd/\(number)", &name, 4_096) > 0 else { return nil }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Leads the descriptor to `other`.
    func lead(to other: FileDescriptor) {
        dup2(other.rawValue, number)
    }

    /// Leads the descriptor to the file at `path`.
    func lead(to path: FilePath) throws {
        let file = try OwnedDescriptor(opening: path, [.readWrite])
        lead(to: file.descriptor)
    }

    /// Leads the descriptor back to its file.
    func restore() {
        dup2(original, number)
    }

    deinit {
        close(original)
    }
}
