import Control
import LinuxSystem

extension ControlClient {
    /// Calls `method`, which gives records of the log, and prints each as `text` shows it.
    ///
    /// - Throws: ``ControlClientError``, or the ``SystemCallError`` of standard output.
    mutating func printRecords(
        _ method: String, _ parameters: JSONBytes, as text: (JSONBytes) -> String
    ) throws {
        var failure: SystemCallError?
        try stream(method, parameters) { reply in
            guard let record = try? TailReply.record(in: reply) else { return true }
            do throws(SystemCallError) {
                try Terminal.print(text(record))
            } catch {
                failure = error
            }
            return failure == nil
        }
        if let failure { throw failure }
    }
}
