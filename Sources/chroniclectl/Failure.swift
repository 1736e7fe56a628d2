import ArgumentParser
import Control
import LinuxSystem

/// Ends the program with a message on standard error and an exit code of sysexits.h.
enum Failure {
    static func report(_ message: String, exitCode: Int32) -> ExitCode {
        StandardError.write(Array("chroniclectl: \(message)\n".utf8))
        return ExitCode(exitCode)
    }

    static func report(_ error: ControlClientError) -> ExitCode {
        let hint = error.hint.map { "\nhint: \($0)" } ?? ""
        return report(error.description + hint, exitCode: 69)
    }
}
