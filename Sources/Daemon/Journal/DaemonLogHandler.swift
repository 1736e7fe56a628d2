import Logging

/// Makes entries of log messages and has them written. Metadata keys are the names of the
/// journal's fields, ``JournalField``.
struct DaemonLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info
    let writer: EntryWriter

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        writer.send(JournalEntry(event, adding: metadata))
    }
}
