import CSystemd

/// What the service manager is told, sd_notify(3); nothing happens without one.
public enum ServiceNotification {
    /// The service is ready; `status` is a line for people.
    public static func ready(status: String) {
        sd_notify(0, "READY=1\nSTATUS=\(oneLine(status))")
    }

    /// The line that `systemctl status` shows.
    public static func status(_ status: String) {
        sd_notify(0, "STATUS=\(oneLine(status))")
    }

    /// The service has begun to stop.
    public static func stopping() {
        sd_notify(0, "STOPPING=1")
    }

    private static func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }
}
