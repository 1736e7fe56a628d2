import CLinux
import Glibc

/// The time of day as the kernel keeps it.
public enum WallClock {
    /// Nanoseconds since 1970-01-01T00:00:00Z, `CLOCK_REALTIME`.
    public static func nowNs() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return time.nanoseconds
    }

    /// Whether something keeps the clock in step with others, adjtimex(2); `nil` when the kernel
    /// does not say.
    public static var isInStep: Bool? {
        var state = timex()
        switch adjtimex(&state) {
        case -1: return nil
        case TIME_ERROR: return false
        default: return true
        }
    }
}

/// The machine's name, `gethostname(2)`; `localhost` when it has none.
public func hostName() -> String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0, name[0] != 0 else { return "localhost" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}
