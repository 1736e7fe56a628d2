import LinuxSystem
import Logging

/// What a program says that cannot start or go on.
public enum LastMessage {
    /// Says `message` in the journal when standard error leads there, else on standard error, and
    /// returns when it is written, or has not been for five seconds.
    public static func send(
        _ message: String, exitStatus: Int32, environment: [String: String]
    ) {
        let destination = EntryDestination(ofStandardError: environment)
        let writer = EntryWriter { entry in
            if destination == .journal {
                destination.write(entry)
            } else {
                StandardError.write(Array("chronicled: \(entry.message)\n".utf8))
            }
        }
        writer.send(
            JournalEntry(.critical, .failed, message, [.exitStatus: "\(exitStatus)"]))
        writer.flush(within: .seconds(5))
    }
}
