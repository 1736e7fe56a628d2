import Glibc

/// How many files a process may have open at once, see RLIMIT_NOFILE in getrlimit(2).
public enum DescriptorLimit {
    /// The limit of this process that is in force now.
    public static var current: Int {
        var limit = rlimit()
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(resource, &limit) == 0 else { return .max }
        return Int(clamping: limit.rlim_cur)
    }
}
