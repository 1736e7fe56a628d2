import Foundation
import Glibc
import SystemPackage

/// The process's standard output, which may be a terminal.
public enum Terminal {
    /// Whether colour is wanted and standard output is a terminal.
    public static var showsColour: Bool {
        isInteractive && wantsColour(ProcessInfo.processInfo.environment)
    }

    /// Whether `environment` wants colour on terminals: `NO_COLOR` (https://no-color.org) is not set.
    public static func wantsColour(_ environment: [String: String]) -> Bool {
        (environment["NO_COLOR"] ?? "").isEmpty
    }

    /// Whether standard output is a terminal.
    public static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }

    /// How many columns the terminal has that standard output is, or `nil` when it is none or does
    /// not say.
    public static var columns: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }

    /// Shows `text` from the first line of the terminal on, in the place of what stands there.
    ///
    /// Each line is written over and its rest cleared (ECMA-48 CUP, EL, ED), which does not flicker.
    /// - Throws: the error of `write`.
    public static func repaint(_ text: String) throws(SystemCallError) {
        try write("\u{1B}[H" + text.replacing("\n", with: "\u{1B}[K\n") + "\u{1B}[J")
    }

    /// Writes `line` and a line feed at once.
    ///
    /// - Throws: the error of `write`, which is `EPIPE` when nobody reads any more.
    public static func print(_ line: String) throws(SystemCallError) {
        try write(line + "\n")
    }

    /// Writes `text` as it is.
    ///
    /// - Throws: the error of `write`, which is `EPIPE` when nobody reads any more.
    public static func write(_ text: String) throws(SystemCallError) {
        var written = 0
        try FileDescriptor.standardOutput.writeAll(Array(text.utf8), written: &written)
    }
}
