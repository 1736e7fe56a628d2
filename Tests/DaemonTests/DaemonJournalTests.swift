import EventLog
import Logging
import Synchronization
import Testing

@testable import Daemon

@Suite struct DaemonJournalTests {
    /// Keeps messages, to be looked at.
    private final class Messages: Sendable {
        let all = Mutex<[String]>([])
    }

    private struct KeepingHandler: LogHandler {
        let messages: Messages
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.info

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            messages.all.withLock { $0.append(event.message.description) }
        }
    }

    @Test func whatLastsIsSaidOnceThoughItsReasonChanges() {
        let messages = Messages()
        let journal = DaemonJournal(
            logger: Logger(label: "test") { _ in KeepingHandler(messages: messages) })
        let progress = RecordingProgress()
        progress.observe { journal.progressed(from: $0, to: $1) }
        for _ in 0..<3 {
            progress.stall(because: "cannot sync the event log")
            progress.stall(because: "cannot use the event log")
        }
        progress.goOn()
        progress.degrade(because: "the index lags")
        progress.stall(because: "cannot write the event log")
        progress.goOn()
        progress.index(through: .start)
        #expect(
            messages.all.withLock { $0 } == [
                "cannot sync the event log", "the event log is written again", "the index lags",
                "cannot write the event log", "the event log is written again",
            ])
    }
}
