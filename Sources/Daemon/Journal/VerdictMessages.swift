import EventLog
import LinuxSystem
import Logging
import SystemPackage

/// What became of files.
extension DaemonJournal {
    /// A file has been dealt with.
    func filed(_ file: DroppedFile, _ filing: Filing) {
        switch filing {
        case .recorded(let line, let verdict): recorded(file, line, verdict.outcome)
        case .known, .renamed, .unchanged, .postponed:
            logger.debug(
                "\(file.display): \(filing.name)",
                metadata: [JournalField.file.rawValue: "\(file.display)"])
        }
    }

    /// A file cannot be read just now; said once, though that is tried more than once.
    func hindered(_ arrival: Arrival, _ error: SystemCallError) {
        guard arrival.failures == 0 else { return }
        let file = arrival.file
        logger.error(
            "cannot read \(file.display) yet: \(error)",
            metadata: fields(.hindered, error, [.file: file.display, .root: file.root]))
    }

    /// A judged file cannot be cleared away; said once for each kind of error.
    func clearingFailed(_ file: DroppedFile, _ error: SystemCallError) {
        logger.error(
            "cannot clear away \(file.display): \(error); it is tried again at the next scan",
            metadata: fields(.clearingFailed, error, [.file: file.display, .root: file.root]))
    }

    private func recorded(
        _ file: DroppedFile, _ line: RecordedVerdict, _ outcome: Verdict.Outcome
    ) {
        var fields: [JournalField: String] = [
            .file: file.display, .root: file.root, .sequence: LogName.digits(line.sequence),
        ]
        switch outcome {
        case .accepted(let acceptance):
            fields[.verdict] = "accepted"
            fields[.article] = line.id
            fields[.events] = "\(acceptance.events.count)"
            logger.info(
                "accepted \(file.display): events \(acceptance.events.count)",
                metadata: self.fields(.accepted, fields))
        case .duplicate(let original):
            fields[.verdict] = "duplicate"
            fields[.article] = original
            logger.info(
                "duplicate \(file.display): same content as article \(original)",
                metadata: self.fields(.duplicate, fields))
        case .rejected(let rejection):
            fields[.verdict] = "rejected"
            fields[.reason] = rejection.reason
            let kind = RejectionReason(rawValue: rejection.reason).map(MessageID.init)
            logger.warning(
                "rejected \(file.display): \(rejection.detail)",
                metadata: self.fields(kind ?? .rejected, fields))
        }
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
