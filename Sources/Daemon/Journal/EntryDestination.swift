import Control
import LinuxSystem
import Logging

/// Where entries are written to.
enum EntryDestination: Sendable, Equatable {
    /// The journal, with all fields.
    case journal
    /// A file or a pipe: one line for each, its priority in front as the service manager understands
    /// it (sd-daemon(3)).
    case lines
    /// A person's terminal: one line for each, errors and warnings in colour if that is wanted.
    case terminal(isColoured: Bool)

    /// Where standard error leads.
    init(ofStandardError environment: [String: String]) {
        if Journal.isStandardError(environment: environment) {
            self = .journal
        } else if StandardError.isTerminal {
            self = .terminal(isColoured: Terminal.wantsColour(environment))
        } else {
            self = .lines
        }
    }

    /// Writes `entry`; waits until somebody takes it.
    func write(_ entry: JournalEntry) {
        switch self {
        case .journal: Journal.send(entry.journalFields)
        case .lines, .terminal: StandardError.write(line(entry))
        }
    }

    /// The line that `entry` is anywhere but in the journal.
    func line(_ entry: JournalEntry) -> [UInt8] {
        let priority = entry.level.syslogPriority
        guard case .terminal(let isColoured) = self else {
            return Array("<\(priority)>\(oneLine(entry.message))\n".utf8)
        }
        let text = TerminalText.safe(oneLine(entry.message))
        let colour: TerminalColour? = priority <= 3 ? .red : priority == 4 ? .yellow : nil
        return Array("\(colour?.paint(text, when: isColoured) ?? text)\n".utf8)
    }

    private func oneLine(_ text: String) -> String {
        String(decoding: text.utf8.map { (0x0A...0x0D).contains($0) ? 0x20 : $0 }, as: UTF8.self)
    }
}

extension JournalEntry {
    /// The entry as the journal takes it.
    fileprivate var journalFields: [(name: String, value: String)] {
        let own: KeyValuePairs<JournalField, String> = [
            .message: message, .priority: "\(level.syslogPriority)",
            .syslogIdentifier: "chronicled",
        ]
        return own.map { (name: $0.key.rawValue, value: $0.value) }
            + fields.map { (name: $0.name, value: $0.value) }
    }
}
