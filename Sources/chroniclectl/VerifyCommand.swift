import ArgumentParser
import Daemon
import EventLog
import LinuxSystem
import SystemPackage

/// `chroniclectl verify`
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check the event log without a daemon.",
        discussion: """
            Each line's form and checksum, the numbers of the lines, and that the events of each \
            article follow it are checked, in all files of the log or in those given. The exit \
            status is 65 when there is a fault, 66 when a file is missing, 74 when it cannot be \
            read.

            Example: chroniclectl --directory var verify
            """)

    @OptionGroup var connection: Connection

    @Argument(help: "Check these files, each for itself.")
    var files: [String] = []

    func run() throws {
        var worst = ExitCode.success
        for outcome in outcomes() {
            let status = try show(outcome)
            if status.rawValue > worst.rawValue { worst = status }
        }
        if !worst.isSuccess { throw worst }
    }

    /// What is printed of one file.
    private enum Outcome {
        case report(name: String, LogVerification.Report)
        case unreadable(name: String, SystemCallError)
    }

    private func outcomes() -> [Outcome] {
        guard files.isEmpty else { return files.map(outcome) }
        let log = connection.logPath
        do throws(SystemCallError) {
            let reports = try LogVerification.reports(on: LogSegments(active: log))
            guard !reports.isEmpty else {
                throw SystemCallError(call: "open", errno: .noSuchFileOrDirectory)
            }
            return reports.map {
                .report(name: $0.file.lastComponent?.string ?? $0.file.string, $0)
            }
        } catch {
            return [.unreadable(name: log.string, error)]
        }
    }

    private func outcome(of name: String) -> Outcome {
        do throws(SystemCallError) {
            return .report(name: name, try LogVerification.report(on: FilePath(name)))
        } catch {
            return .unreadable(name: name, error)
        }
    }

    /// Prints one outcome; the exit code that it asks for.
    private func show(_ outcome: Outcome) throws -> ExitCode {
        switch outcome {
        case .report(let name, let report):
            let lines = report.lines == 1 ? "1 line" : "\(report.lines) lines"
            let found =
                report.fault.map { "offset \($0.offset): \($0.reason)" } ?? "sound, \(lines)"
            do throws(SystemCallError) {
                try Terminal.print("\(name): \(found)")
            } catch {
                throw Failure.report(output: error)
            }
            return report.fault == nil ? .success : ExitCode(65)
        case .unreadable(let name, let error):
            let isMissing = error.errno == .noSuchFileOrDirectory
            return Failure.report(
                "cannot read \(name): \(error.cause)", exitCode: isMissing ? 66 : 74)
        }
    }
}
