import ArgumentParser
import Daemon
import Foundation

/// Ends the program with a message and an exit code of sysexits.h.
enum Failure {
    static func report(_ message: String, exitCode: Int32) -> ExitCode {
        LastMessage.send(
            message, exitStatus: exitCode, environment: ProcessInfo.processInfo.environment)
        return ExitCode(exitCode)
    }
}
