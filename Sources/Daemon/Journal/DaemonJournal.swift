import EventLog
import LinuxSystem
import Logging
import SystemPackage

/// What the daemon tells the journal: one message for each verdict and each change of state.
///
/// Levels: critical, the daemon stops; error, something failed by our fault; warning, a file was
/// rejected; notice, a change of state; info, a verdict; debug, why a file got none.
struct DaemonJournal: Sendable {
    private let logger: Logger

    /// Writes to the journal when standard error leads there, else to standard error.
    init(environment: [String: String]) {
        logger = .forStandardError(environment: environment)
    }

    /// Writes to `logger`.
    init(logger: Logger) {
        self.logger = logger
    }

    /// The daemon is ready.
    func started(_ configuration: Configuration, version: String) {
        logger.notice(
            "chronicled \(version) watches \(configuration.roots.joined(separator: ", "))",
            metadata: fields(.started, ["LOG_FILE": "\(configuration.log)"]))
    }

    /// The daemon has begun to stop.
    func stopping() {
        logger.notice("finishing the work in hand", metadata: fields(.stopping))
    }

    /// A folder cannot be watched or read.
    func folderFailed(_ folder: String, _ error: SystemCallError) {
        let isOutOfWatches = error.call == "inotify_add_watch" && error.errno == .noSpace
        let cause =
            isOutOfWatches
            ? "no watch is left, so it is looked through now and then; raise "
                + "fs.inotify.max_user_watches"
            : error.description
        logger.error(
            "cannot watch \(folder): \(cause)",
            metadata: fields(.folderFailed, ["FILE": "\(folder)"]))
    }

    /// A file cannot be read just now; said once, though that is tried more than once.
    func hindered(_ arrival: Arrival, _ error: SystemCallError) {
        guard arrival.failures == 0 else { return }
        logger.error(
            "cannot read \(arrival.file.display) yet: \(error)",
            metadata: fields(.hindered, ["FILE": "\(arrival.file.display)"]))
    }

    /// A judged file cannot be cleared away; said once for each kind of error.
    func clearingFailed(_ file: DroppedFile, _ error: SystemCallError) {
        logger.error(
            "cannot clear away \(file.display): \(error); it is tried again at the next scan",
            metadata: fields(.clearingFailed, ["FILE": "\(file.display)"]))
    }

    /// The recorder's state has changed from `before` to `now`.
    ///
    /// What lasts is said once, though its reason may change with every try.
    func progressed(from before: RecordingProgress.Snapshot, to now: RecordingProgress.Snapshot) {
        if let damage = now.damage, damage != before.damage { damaged(damage.reason) }
        let hasChanged = (before.hindrance == nil) != (now.hindrance == nil)
        guard hasChanged || (before.stalled == nil && now.stalled != nil) else { return }
        if let fault = now.hindrance {
            logger.error("\(fault.reason)", metadata: fields(.stalled))
        } else {
            logger.notice("the event log is written again", metadata: fields(.resumed))
        }
    }

    /// The log was found damaged.
    func damaged(_ damage: String) {
        logger.error("\(damage)", metadata: fields(.damaged))
    }

    /// A file has been dealt with.
    func filed(_ file: DroppedFile, _ filing: Filing) {
        switch filing {
        case .recorded(let recorded, let verdict): self.recorded(file, recorded, verdict)
        case .known, .renamed, .unchanged, .postponed:
            logger.debug("\(file.display): \(filing.name)", metadata: ["FILE": "\(file.display)"])
        }
    }

    private func recorded(_ file: DroppedFile, _ line: RecordedVerdict, _ verdict: Verdict) {
        switch verdict.outcome {
        case .accepted(let acceptance):
            logger.info(
                "accepted \(file.display): events \(acceptance.events.count)",
                metadata: fields(.accepted, file, line, ["ARTICLE": "\(line.id)"]))
        case .duplicate(let original):
            logger.info(
                "duplicate \(file.display): same content as article \(original)",
                metadata: fields(.duplicate, file, line, ["ARTICLE": "\(original)"]))
        case .rejected(let rejection):
            logger.warning(
                "rejected \(file.display): \(rejection.detail)",
                metadata: fields(.rejected, file, line, ["REASON": "\(rejection.reason)"]))
        }
    }

    /// The fields of a message about the verdict `line` on `file`.
    private func fields(
        _ message: MessageID, _ file: DroppedFile, _ line: RecordedVerdict, _ more: Logger.Metadata
    ) -> Logger.Metadata {
        var fields = fields(message, more)
        fields["FILE"] = "\(file.display)"
        fields["SEQUENCE"] = "\(LogName.digits(line.sequence))"
        return fields
    }

    private func fields(_ message: MessageID, _ more: Logger.Metadata = [:]) -> Logger.Metadata {
        var fields = more
        fields["MESSAGE_ID"] = "\(message.rawValue)"
        return fields
    }
}

extension Filing {
    /// The filing as a word.
    fileprivate var name: String {
        switch self {
        case .recorded: "recorded"
        case .known: "known"
        case .renamed: "renamed"
        case .unchanged: "unchanged"
        case .postponed: "postponed"
        }
    }
}
