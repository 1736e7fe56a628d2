/// How long the daemon waits before it tries again what failed; tests wait less.
package struct RetryPauses: Sendable, Equatable {
    /// Until the log is written again that could not be.
    package var log = Duration.seconds(1)
    /// Until a file is looked at again that could not be read or was being written.
    package var file = Duration.seconds(2)
    /// Until a folder is looked through again that could not be watched or read.
    package var folder = Duration.seconds(10)
}
