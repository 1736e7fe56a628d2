import Glibc
import SystemPackage

/// The process's standard error.
public enum StandardError {
    /// Lets the process live on when nobody reads a pipe any more that it writes to: `SIGPIPE` is
    /// ignored, so that the write fails instead.
    public static func surviveItsReader() {
        signal(SIGPIPE, SIG_IGN)
    }

    /// Writes `bytes`; when nobody can take them they are lost.
    public static func write(_ bytes: [UInt8]) {
        var written = 0
        try? FileDescriptor.standardError.writeAll(bytes, written: &written)
    }
}
