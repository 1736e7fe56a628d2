import FoundationEssentials
import LinuxSystem
import Logging

/// Sends log messages to where standard error leads: to the journal with their metadata as fields,
/// to anything else as lines.
///
/// Metadata keys are the journal's field names: `ARTICLE`, `FILE`, `REASON`, `SEQUENCE`,
/// `MESSAGE_ID`.
struct DaemonLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info
    let isJournal: Bool

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        if isJournal { sendToJournal(event) } else { writeLine(event) }
    }

    private func sendToJournal(_ event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        var fields = [
            (name: "MESSAGE", value: event.message.description),
            (name: "PRIORITY", value: String(event.level.syslogPriority)),
            (name: "SYSLOG_IDENTIFIER", value: "chronicled"),
        ]
        for (key, value) in all.sorted(by: { $0.key < $1.key }) {
            fields.append((name: key, value: value.description))
        }
        Journal.send(fields)
    }

    /// One line, its priority in front as the service manager understands it (sd-daemon(3)).
    private func writeLine(_ event: LogEvent) {
        var line = Array("<\(event.level.syslogPriority)>".utf8)
        for byte in event.message.description.utf8 { line.append(Self.isBreak(byte) ? 0x20 : byte) }
        line.append(UInt8(ascii: "\n"))
        StandardError.write(line)
    }

    private static func isBreak(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "\n")...UInt8(ascii: "\r")).contains(byte)
    }
}

extension Logger.Level {
    /// The level as syslog(3) numbers it: 2 critical, 3 error, 4 warning, 5 notice, 6 info, 7 debug.
    var syslogPriority: Int {
        switch self {
        case .critical: 2
        case .error: 3
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug, .trace: 7
        }
    }
}

extension Logger {
    /// The logger that suits where standard error leads: the journal, or anything else.
    static func forStandardError(environment: [String: String]) -> Logger {
        let isJournal = Journal.isStandardError(environment: environment)
        return Logger(label: "chronicled") { _ in DaemonLogHandler(isJournal: isJournal) }
    }
}
