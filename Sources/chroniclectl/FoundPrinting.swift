import Control
import LinuxSystem

extension ControlClient {
    /// Searches and hands each event that is found to `take`, until that gives `false`.
    mutating func forEachFound(
        _ parameters: SearchParameters, while take: (SearchReply) -> Bool
    ) throws {
        try stream(Route.searchMethod, try JSONBytes(encoding: parameters)) { reply in
            guard let found = try? SearchReply(parameters: reply) else { return true }
            return take(found)
        }
    }

    /// Searches and hands each event that is found to `print`.
    ///
    /// - Throws: ``ControlClientError``, or the ``SystemCallError`` of `print`.
    mutating func forEachFound(
        _ parameters: SearchParameters, _ print: (SearchReply) throws(SystemCallError) -> Void
    ) throws {
        var failure: SystemCallError?
        try forEachFound(parameters) { found in
            do throws(SystemCallError) {
                try print(found)
            } catch {
                failure = error
            }
            return failure == nil
        }
        if let failure { throw failure }
    }
}
