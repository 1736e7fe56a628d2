#if DEBUG
    import LinuxSystem
    import SystemPackage

    /// What a run begins with, besides the fault that it is for.
    enum Setting: String, CaseIterable {
        /// Nothing.
        case plain
        /// The second `fdatasync` fails: the log is repaired while the daemon runs.
        case unsynced
        /// The log ends with a torn line: it is repaired at the start.
        case torn
        /// Judged files are moved away, and the log is sealed as soon as it has some lines.
        case cleared

        /// The faults that every run of this setting has.
        var faults: [SystemCallFaults.Fault] {
            guard self == .unsynced else { return [] }
            return [.init(call: "fdatasync", use: 2, effect: .failure(.ioError))]
        }
    }
#endif
