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
        do throws(SystemCallError) {
            try setLease(F_RDLCK)
            try? setLease(F_UNLCK)
            return .none
        } catch {
            return error.errno == .resourceTemporarilyUnavailable ? .present : .unknown
        }
    }

    private func setLease(_ lease: Int32) throws(SystemCallError) {
        _ = try retryingOnInterrupt("fcntl(F_SETLEASE)", on: .descriptor(self)) {
            fcntl(rawValue, setLeaseCommand, lease)
        }
    }
}

/// Ignores `SIGIO`, which the kernel sends to the holder of a lease that a writer wants to break
/// and which ends a process that does not.
public func ignoreLeaseSignal() {
    signal(SIGIO, SIG_IGN)
}

/// `F_SETLEASE` of linux/fcntl.h, which the C library shows to GNU sources only.
private let setLeaseCommand: Int32 = 1024
