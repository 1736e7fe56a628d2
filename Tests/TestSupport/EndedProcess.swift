import Foundation

extension Process {
    /// Ends the process for good and waits for that.
    ///
    /// A process that was started on one of Dispatch's threads may never hear of `SIGTERM`: it
    /// inherits the signals that are blocked there.
    public func end() {
        kill(processIdentifier, SIGKILL)
        waitUntilExit()
    }
}
