import Dispatch
import LinuxSystem
import Logging
import SystemPackage

/// What the daemon tells the journal: one message for each verdict and each change of state.
///
/// Nobody waits for it: entries are written by a thread of their own, see ``EntryWriter``. Levels:
/// critical, the daemon stops; error, something failed by our fault; warning, a file was rejected;
/// notice, a change of state; info, a verdict; debug, why a file got none.
struct DaemonJournal: Sendable {
    let logger: Logger
    private let writer: EntryWriter

    /// Writes to the journal when standard error leads there, else to standard error.
    init(environment: [String: String]) {
        let destination = EntryDestination(ofStandardError: environment)
        self.init(writer: EntryWriter { destination.write($0) })
    }

    /// Has entries written by `writer`.
    init(writer: EntryWriter) {
        self.writer = writer
        logger = Logger(label: "chronicled") { _ in DaemonLogHandler(writer: writer) }
    }

    /// Returns when all messages are written, or have not been for a second.
    func flush() async {
        await withCheckedContinuation { (flushed: CheckedContinuation<Void, Never>) in
            DispatchQueue.global().async {
                writer.flush(within: .seconds(1))
                flushed.resume()
            }
        }
    }

    /// The fields of a message of the kind `message`.
    func fields(
        _ message: MessageID, _ more: [JournalField: String] = [:]
    ) -> Logger.Metadata {
        var fields: Logger.Metadata = [
            JournalField.messageID.rawValue: "\(message.rawValue)"
        ]
        for (field, value) in more { fields[field.rawValue] = "\(value)" }
        return fields
    }

    /// The fields of a message that tells of the failure `error`.
    func fields(
        _ message: MessageID, _ error: SystemCallError, _ more: [JournalField: String] = [:]
    ) -> Logger.Metadata {
        fields(message, more.merging([.errno: "\(error.errno.rawValue)"]) { $1 })
    }
}

extension DaemonJournal {
    /// The daemon is ready.
    func started(_ configuration: Configuration, version: String) {
        logger.notice(
            "chronicled \(version) watches \(configuration.roots.joined(separator: ", "))",
            metadata: fields(.started, [.logFile: configuration.log.string]))
    }

    /// The daemon has begun to stop.
    func stopping() {
        logger.notice("finishing the work in hand", metadata: fields(.stopping))
    }
}
