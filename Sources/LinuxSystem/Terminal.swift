import Foundation
import Glibc
import SystemPackage

/// The process's standard output, which may be a terminal.
public enum Terminal {
    /// Whether colour is wanted: standard output is a terminal and `NO_COLOR`
    /// (https://no-color.org) is not set.
    public static var showsColour: Bool {
        isatty(STDOUT_FILENO) == 1
            && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }

    /// Writes `line` and a line feed at once.
    ///
    /// - Throws: the error of `write`, which is `EPIPE` when nobody reads any more.
    public static func print(_ line: String) throws(SystemCallError) {
        var written = 0
        try FileDescriptor.standardOutput.writeAll(Array((line + "\n").utf8), written: &written)
    }
}
