import CSystemd
import Glibc

/// What the service manager is told, sd_notify(3); nothing happens without one.
public enum ServiceNotification {
    /// The service is starting and needs at least `time` more; `status` is a line for people.
    public static func starting(status: String, within time: Duration) {
        sd_notify(
            0, "EXTEND_TIMEOUT_USEC=\(microseconds(in: time))\nSTATUS=\(oneLine(status))")
    }

    /// The service is ready; `status` is a line for people.
    public static func ready(status: String) {
        sd_notify(0, "READY=1\nSTATUS=\(oneLine(status))")
    }

    /// The line that `systemctl status` shows.
    public static func status(_ status: String) {
        sd_notify(0, "STATUS=\(oneLine(status))")
    }

    /// The service reads its configuration again; ``ready(status:)`` says that it has.
    public static func reloading() {
        sd_notify(0, "RELOADING=1\nMONOTONIC_USEC=\(monotonicMicroseconds())")
    }

    /// The service has begun to stop.
    public static func stopping() {
        sd_notify(0, "STOPPING=1")
    }

    /// The service is alive.
    public static func feedWatchdog() {
        sd_notify(0, "WATCHDOG=1")
    }

    /// How often the service manager wants to hear that this process is alive, or `nil` when it
    /// does not care, sd_watchdog_enabled(3).
    public static var watchdogInterval: Duration? {
        var microseconds: UInt64 = 0
        guard sd_watchdog_enabled(0, &microseconds) > 0 else { return nil }
        return .microseconds(Int64(clamping: microseconds))
    }

    private static func monotonicMicroseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
    }

    private static func microseconds(in time: Duration) -> Int64 {
        Int64((time / .microseconds(1)).rounded())
    }

    private static func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }
}
