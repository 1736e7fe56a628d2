#if DEBUG
    import LinuxSystem
    import SystemPackage

    /// What can go wrong with each call.
    enum FaultEffects {
        private static let reasons: [String: [Errno]] = [
            "open": [.ioError, .tooManyOpenFiles, .permissionDenied, .noMemory, .noSpace],
            "opendir": [.ioError, .tooManyOpenFiles, .permissionDenied, .noMemory],
            "write": [.noSpace, .ioError, .diskQuotaExceeded],
            "fdatasync": [.ioError, .noSpace],
            "fsync": [.ioError, .noSpace],
            "rename": [.ioError, .noSpace, .readOnlyFileSystem, .permissionDenied],
            "unlink": [.ioError, .readOnlyFileSystem, .permissionDenied],
            "mkdir": [.ioError, .noSpace, .readOnlyFileSystem, .permissionDenied],
            "lstat": [.ioError, .noMemory, .permissionDenied],
            "inotify_init1": [.tooManyOpenFiles, .noMemory],
            "inotify_add_watch": [.noSpace, .noMemory, .permissionDenied],
            "inotify_rm_watch": [.invalidArgument],
            "fcntl(F_SETLEASE)": [
                .resourceTemporarilyUnavailable, .permissionDenied, .invalidArgument, .noMemory,
            ],
            "flock": [.noLocks],
            "accept": [.tooManyOpenFiles, .noMemory],
            "socket": [.tooManyOpenFiles, .noMemory],
        ]
        private static let transfers: Set = ["read", "pread", "write", "recv", "send"]

        /// Everything that can go wrong with `call` once, and then for good.
        static func of(_ call: String) -> [SystemCallFaults.Fault.Effect] {
            let reasons = reasons[call] ?? [.ioError, .noMemory]
            return (reasons + [.interrupted]).map { .failure($0) }
                + (transfers.contains(call) ? [.shortness] : [])
                + [.failureFromThenOn(reasons[0])]
        }
    }

    extension SystemCallFaults.Fault: CustomStringConvertible {
        /// The fault in words, such as `write 3: no space left on device`.
        public var description: String {
            switch effect {
            case .failure(let reason): "\(call) \(use): \(reason)"
            case .failureFromThenOn(let reason): "\(call) from \(use): \(reason)"
            case .shortness: "\(call) \(use): short"
            }
        }

        /// Whether the caller must not notice the fault at all.
        var isHarmless: Bool { effect == .failure(.interrupted) || effect == .shortness }

        /// Whether the fault never ends.
        var isLasting: Bool {
            if case .failureFromThenOn = effect { return true }
            return false
        }
    }
#endif
