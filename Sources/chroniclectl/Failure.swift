import ArgumentParser
import Control
import Daemon
import LinuxSystem
import SystemPackage

/// Ends the program with a message on standard error and an exit code of sysexits.h.
enum Failure {
    static func report(_ message: String, exitCode: Int32) -> ExitCode {
        StandardError.write(Array("chroniclectl: \(message)\n".utf8))
        return ExitCode(exitCode)
    }

    static func report(_ error: ControlClientError, at connection: Connection) -> ExitCode {
        if case .refused(let refusal) = error, let fault = refusal.queryFault {
            return report(fault)
        }
        let hint = error.hint(whenNotRunning: connection.startingHint)
        return report(
            error.description + (hint.map { "\nhint: \($0)" } ?? ""), exitCode: error.exitCode)
    }

    private static func report(_ fault: (parameter: String, reason: String)) -> ExitCode {
        let option = fault.parameter == "saidBy" ? "said-by" : fault.parameter
        let place = option == "words" ? "" : "--\(TerminalText.safe(option)): "
        return report(place + TerminalText.safe(fault.reason), exitCode: 64)
    }

    /// Ends a program whose file of the name `output` cannot be written.
    static func report(_ failure: OutputFile.Failure, output: String) -> ExitCode {
        let reason =
            switch failure {
            case .output(let error): error.cause
            case .noRegularFile: "no regular file\nhint: standard output can go anywhere"
            }
        return report("cannot write \(output): \(reason)", exitCode: 74)
    }

    /// Ends a program whose output cannot be written: quietly when nobody reads it any more.
    static func report(output error: SystemCallError) -> ExitCode {
        guard error.errno != .brokenPipe else { return .success }
        return report("cannot write standard output: \(error.cause)", exitCode: 74)
    }
}

extension ControlClientError {
    /// The exit code of sysexits.h that the error asks for: 66 for something the log does not have,
    /// 77 for lack of permission, 78 for a configuration that is refused, otherwise 69.
    fileprivate var exitCode: Int32 {
        guard case .refused(let error) = self else { return 69 }
        switch error.name {
        case MethodError.notRejected("").name, MethodError.noSuchRecord("").name,
            MethodError.noSuchSequence("").name:
            return 66
        case MethodError.permissionDenied("").name: return 77
        case MethodError.reloadRefused([]).name: return 78
        default: return 69
        }
    }
}
