import Control
import EventLog
import LinuxSystem
import SystemPackage

/// Gives the events of a log as it lies there, without a daemon, in another form.
///
/// The log is walked through twice: first to learn what only the whole of it tells, then to write.
/// Memory holds one line, and of articles only those that several files hold or none.
public struct LogExport: Sendable {
    /// What was given.
    public struct Report: Sendable, Equatable {
        /// How many events were written.
        public internal(set) var events = 0
        /// How many stretches of lines are damaged or missing, and events that are not understood.
        public internal(set) var faults = 0
    }

    /// What ends an export early.
    public enum Failure: Error, Equatable {
        /// The log cannot be read; `ENOENT` when there is none.
        case input(SystemCallError)
        /// The output cannot be written; `EPIPE` when nobody reads it any more.
        case output(SystemCallError)
        /// What has the output file's name is no regular file that another could take the place of.
        case noRegularFile
    }

    private let log: LogSegments
    private let format: ExportFormat
    private let selection: ExportSelection

    /// An export of those events of `log` that `selection` wants, in `format`.
    public init(of log: LogSegments, as format: ExportFormat, _ selection: ExportSelection) {
        self.log = log
        self.format = format
        self.selection = selection
    }

    /// Writes the events to `output` in the order of the log.
    ///
    /// Events of articles that no file holds any more are left out, and so is what a daemon writes
    /// from now on. All that is written is on the disk in the log.
    public func write(to output: FileDescriptor) throws(Failure) -> Report {
        var output = ExportOutput(output)
        output.write(format.head)
        var report = Report()
        do throws(SystemCallError) {
            guard let extent = try log.extent() else {
                throw SystemCallError(call: "open", errno: .noSuchFileOrDirectory)
            }
            let survey = try survey(extent)
            report.faults = survey.gaps
            let cursor = LogCursor(log: log, at: extent.start)
            var articles = ExportedArticles(survey: survey)
            while output.failure == nil, let line = try nextLine(cursor, extent.end) {
                guard line.sequence <= survey.end else { break }
                switch articles.take(line) {
                case .entry(let entry): write(entry, to: &output, &report)
                case .unknown: report.faults += 1
                case .nothing: break
                }
            }
        } catch {
            throw .input(error)
        }
        output.flush()
        if let failure = output.failure { throw .output(failure) }
        return report
    }

    private func write(_ entry: ExportEntry, to output: inout ExportOutput, _ report: inout Report)
    {
        guard selection.selects(entry.event, of: entry.article) else { return }
        output.write(format.line(of: entry))
        report.events += 1
    }

    /// What the whole log says, which is on the disk when this returns.
    private func survey(_ extent: LogExtent) throws(SystemCallError) -> LogSurvey {
        var survey = LogSurvey()
        let cursor = LogCursor(log: log, at: extent.start)
        while let line = try nextLine(cursor, extent.end) { survey.take(line) }
        try log.sync()
        return survey
    }

    /// The next line that is understood.
    private func nextLine(
        _ cursor: LogCursor, _ end: LogPosition
    ) throws(SystemCallError) -> ExportLine? {
        while let bytes = try cursor.next(through: end) {
            if let line = ExportLine(bytes) { return line }
        }
        return nil
    }
}
