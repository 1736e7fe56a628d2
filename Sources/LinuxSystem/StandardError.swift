import Glibc
import SystemPackage

/// The process's standard error.
public enum StandardError {
    /// Lets the process live on when nobody reads a pipe any more that it writes to: `SIGPIPE` is
    /// ignored, so that the write fails instead.
    public static func surviveItsReader() {
        signal(SIGPIPE, SIG_IGN)
    }

    /// Whether it is a terminal, isatty(3).
    public static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes `bytes`; when nobody can take them they are lost, and when nobody takes them just now
    /// this waits.
    ///
    /// Not one of the calls that tests let fail: it belongs to no work that could be done wrong.
    public static func write(_ bytes: [UInt8]) {
        _ = try? FileDescriptor.standardError.writeAll(bytes)
    }
}
