import Glibc
import SystemPackage

extension FilePath {
    /// Whether the file system of this folder grants leases, or `nil` when that cannot be found out
    /// because the process may make no file there.
    ///
    /// It is asked for one on a file that never gets a name (`O_TMPFILE`, open(2)).
    public func grantsLeases() -> Bool? {
        guard let file = try? OwnedDescriptor(opening: self, [.readWrite, .unnamed]) else {
            return nil
        }
        switch file.descriptor.writerPresence() {
        case .none, .present: return true
        case .unknown: return false
        }
    }
}

/// What the kernel lets this process do.
public enum ProcessPrivileges {
    /// `CAP_LEASE` of linux/capability.h.
    private static let leaseCapability = 28

    /// Whether it may take leases on files of other users too: with CAP_LEASE in effect, in the
    /// first user namespace; in any other the capability is void.
    public static var mayLeaseAnyFile: Bool {
        guard let status = KernelText.read("/proc/self/status"),
            let map = KernelText.read("/proc/self/uid_map"),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("CapEff:") }),
            let effective = line.split(separator: "\t").last.flatMap({ UInt64($0, radix: 16) })
        else { return false }
        let isFirstNamespace = map.split { $0.isWhitespace } == ["0", "0", "4294967295"]
        return isFirstNamespace && effective >> leaseCapability & 1 == 1
    }
}
