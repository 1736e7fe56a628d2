/// The fields of the journal's entries, by which they can be found: `journalctl REASON=empty`.
///
/// The journal adds fields of its own (systemd.journal-fields(7)), among them the time and the unit.
enum JournalField: String, CaseIterable {
    /// What happened, one line for people.
    case message = "MESSAGE"
    /// The kind of the message, 32 hexadecimal digits: see ``MessageID``.
    case messageID = "MESSAGE_ID"
    /// How grave it is, as syslog(3) counts: 2 the daemon stops, 3 something failed that is not a
    /// file's fault, 4 a file was rejected, 5 a change of state, 6 a verdict.
    case priority = "PRIORITY"
    /// Always `chronicled`.
    case syslogIdentifier = "SYSLOG_IDENTIFIER"
    /// The file or folder in question; of a verdict, its path below the watched folder.
    case file = "FILE"
    /// The watched folder that the file of a verdict lies below.
    case root = "ROOT"
    /// How the file was judged: `accepted`, `duplicate` or `rejected`.
    case verdict = "VERDICT"
    /// Why the file was rejected, one of the words of ``RejectionReason``.
    case reason = "REASON"
    /// The article's id in the log; of a duplicate, that of the article it is the same as.
    case article = "ARTICLE"
    /// How many events the article gave.
    case events = "EVENTS"
    /// The number of the verdict's line in the event log, of the line that tells of a repair, or of
    /// the first line that was not removed; 20 digits.
    case sequence = "SEQUENCE"
    /// The file of the event log that the message is about.
    case logFile = "LOG_FILE"
    /// How many bytes were taken out of the event log.
    case cutBytes = "CUT_BYTES"
    /// The file that keeps the bytes which were taken out.
    case cutFile = "CUT_FILE"
    /// The number of the error that a system call failed with, errno(3).
    case errno = "ERRNO"
    /// The configuration keys whose new values are in force.
    case applied = "APPLIED"
    /// The configuration keys whose new values come into force with the next start.
    case needsRestart = "NEEDS_RESTART"
    /// What is wrong with a configuration that was refused.
    case reasons = "REASONS"
    /// How many messages were left out because too many of their kind came.
    case suppressed = "SUPPRESSED"
    /// How many messages were lost because nobody took them.
    case lost = "LOST"
    /// Of which kinds the messages were that were left out or lost.
    case kinds = "KINDS"
    /// The status that the daemon exits with, see sysexits(3).
    case exitStatus = "EXIT_STATUS"
}
