import Foundation

/// What a test waited for did not come about.
public struct AwaitingFailed: Error, CustomStringConvertible {
    /// What was awaited.
    public let description: String

    /// Makes an error of what was awaited.
    public init(description: String) {
        self.description = description
    }
}

/// Returns as soon as `condition` holds; asks every few milliseconds.
///
/// - Throws: ``AwaitingFailed`` when it does not hold after `seconds`.
public func waitUntil(
    _ what: String, seconds: Double = 90, until condition: () throws -> Bool
) throws {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while try !condition() {
        guard Date() < deadline else {
            throw AwaitingFailed(description: "\(what): not within \(seconds) s")
        }
        usleep(2_000)
    }
}
