import Glibc

/// What the process has had of the machine's processors.
public enum ProcessorTime {
    /// Nanoseconds of all threads together since the process began, `CLOCK_PROCESS_CPUTIME_ID`.
    public static func nowNs() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return time.nanoseconds
    }
}
