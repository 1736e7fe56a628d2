import ArgumentParser
import LinuxSystem

/// Ends the program with a message on standard error and an exit code of sysexits.h.
enum Failure {
    static func report(_ message: String, exitCode: Int32) -> ExitCode {
        StandardError.write(Array("chronicled: \(message)\n".utf8))
        return ExitCode(exitCode)
    }
}
