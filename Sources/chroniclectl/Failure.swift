import ArgumentParser
import Control
import LinuxSystem
import SystemPackage

/// Ends the program with a message on standard error and an exit code of sysexits.h.
enum Failure {
    static func report(_ message: String, exitCode: Int32) -> ExitCode {
        StandardError.write(Array("chroniclectl: \(message)\n".utf8))
        return ExitCode(exitCode)
    }

    static func report(_ error: ControlClientError, at connection: Connection) -> ExitCode {
        let hint = error.hint(whenNotRunning: connection.startingHint)
        return report(
            error.description + (hint.map { "\nhint: \($0)" } ?? ""), exitCode: 69)
    }

    /// Ends a program whose output cannot be written: quietly when nobody reads it any more.
    static func report(output error: SystemCallError) -> ExitCode {
        guard error.errno != .brokenPipe else { return .success }
        return report("cannot write standard output: \(error.cause)", exitCode: 74)
    }
}
