import ArgumentParser
import Articles
import Daemon
import EventCoding
import EventLog
import LinuxSystem
import SystemPackage

/// `chroniclectl export`
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print the log's events in a form that other programs know.",
        discussion: """
            Events come in the order of the log, each telling on a line of its own, without those \
            of articles that others have taken the place of. `plover` is JSON with PLOVER's field \
            names, `csv` has POLECAT's forty columns and, for want of one for the status, only \
            events that occurred, and `jsonl` is the data of the log with the article's date, \
            headline and file. chroniclectl(1) says where each column comes from. The exit status \
            is 65 when lines of the log are damaged; the others are printed.

            Example: chroniclectl export --format csv --from 2023 --to 2023-06 -o events.csv
            Example: chroniclectl --directory var export --format jsonl | jq .happening
            """)

    @OptionGroup var connection: Connection

    @Option(help: "The form.")
    var format: ExportFormat

    @Option(help: "Begin with events of this day, month or year.")
    var from: PublicationDate?

    @Option(help: "End with events of this day, month or year.")
    var to: PublicationDate?

    @Option(
        help: """
            Only events with this status, which may be given several times: occurred, planned, \
            hypothetical, denied.
            """)
    var status: [Status] = []

    @Option(
        name: [.short, .long], help: "Write this file, as a whole or not at all.",
        completion: .file())
    var output: String?

    func validate() throws {
        if let from, let to, from.first > to.last {
            throw ValidationError("--from comes after --to.")
        }
    }

    func run() throws {
        let statuses = status.isEmpty ? format.usualStatuses : status
        let export = LogExport(
            of: LogSegments(active: connection.logPath), as: format,
            ExportSelection(from: from, to: to, statuses: statuses))
        let report: LogExport.Report
        do throws(LogExport.Failure) {
            report = try write(export)
        } catch {
            throw self.report(error)
        }
        guard report.faults > 0 else { return }
        throw Failure.report(
            """
            damaged or not understood: \(report.faults) places of the log, left out
            hint: chroniclectl verify
            """, exitCode: 65)
    }

    private func write(_ export: LogExport) throws(LogExport.Failure) -> LogExport.Report {
        guard let output else { return try export.write(to: .standardOutput) }
        return try export.write(toFile: FilePath(output))
    }

    private func report(_ failure: LogExport.Failure) -> ExitCode {
        switch failure {
        case .input(let error):
            let isMissing = error.errno == .noSuchFileOrDirectory
            return Failure.report(
                "cannot read \(connection.logPath): \(error.cause)", exitCode: isMissing ? 66 : 74)
        case .output(let error):
            guard let output else { return Failure.report(output: error) }
            return Failure.report(.output(error), output: output)
        case .noRegularFile:
            return Failure.report(.noRegularFile, output: output ?? "")
        }
    }
}

extension ExportFormat: ExpressibleByArgument {}

extension Status: ExpressibleByArgument {}
