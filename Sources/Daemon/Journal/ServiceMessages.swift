import Control
import Logging

/// What the daemon was told to do while it runs, and what came of it.
extension DaemonJournal {
    /// Nothing more is judged for now.
    func paused() {
        logger.notice("paused; what is dropped waits in its folder", metadata: fields(.paused))
    }

    /// A pause is over.
    func unpaused() {
        logger.notice("the pause is over", metadata: fields(.unpaused))
    }

    /// The configuration and the lexicon, which the log names by `lexicon`, were read again.
    func reloaded(_ reply: ReloadReply, lexicon: String) {
        let applied = list(reply.applied)
        let needsRestart = list(reply.needsRestart)
        logger.notice(
            """
            read configuration and lexicon \(lexicon) again: changed \(applied), \
            to be changed by a restart \(needsRestart)
            """,
            metadata: fields(.reloaded, [.applied: applied, .needsRestart: needsRestart]))
    }

    private func list(_ keys: [String]) -> String {
        keys.isEmpty ? "none" : keys.joined(separator: ", ")
    }

    /// A new configuration or lexicon is not put into force, for `reason`, one of all that are told.
    func reloadRefused(_ reason: String) {
        logger.error(
            "what was configured before stays in force: \(reason)",
            metadata: fields(.reloadRefused, [.reasons: reason]))
    }

    /// A part of the daemon does not move any more, so that the service manager will end it.
    func hung(_ part: Liveness.Part) {
        logger.critical(
            "\(part.rawValue) does not move any more; the watchdog is not fed",
            metadata: fields(.hung))
    }
}
