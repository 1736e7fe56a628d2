import Glibc
import SystemPackage

/// What a read lease tells about a file's writers.
public enum WriterPresence: Sendable {
    /// Nobody has the file open for writing.
    case none
    /// Somebody has it open for writing.
    case present
    /// The kernel grants no lease here: the file is another's, or its file system has none.
    case unknown
}

extension FileDescriptor {
    /// Asks the kernel whether anybody has this file open for writing.
    ///
    /// A read lease (`F_SETLEASE`, fcntl(2)) is granted only while nobody has; it is given back at
    /// once. A process that takes leases must ignore `SIGIO`: see ``ignoreLeaseSignal()``.
    public func writerPresence() -> WriterPresence {
        if fcntl(rawValue, setLease, Int32(F_RDLCK)) == 0 {
            _ = fcntl(rawValue, setLease, Int32(F_UNLCK))
            return .none
        }
        return errno == EAGAIN ? .present : .unknown
    }
}

/// Ignores `SIGIO`, which the kernel sends to the holder of a lease that a writer wants to break
/// and which ends a process that does not.
public func ignoreLeaseSignal() {
    signal(SIGIO, SIG_IGN)
}

/// `F_SETLEASE` of linux/fcntl.h, which the C library shows to GNU sources only.
private let setLease: Int32 = 1024
