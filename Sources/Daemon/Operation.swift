import Control
import Synchronization

/// What the daemon works with from the moment on when its log and index are open.
final class Operation: Sendable {
    private let begun = Mutex<Parts?>(nil)

    /// From now on there are `parts`.
    func begin(with parts: Parts) {
        begun.withLock { $0 = parts }
    }

    /// The parts, or `nil` while log and index are still being opened.
    var current: Parts? { begun.withLock { $0 } }

    /// The parts.
    ///
    /// - Throws: ``MethodError/failed(_:)`` while log and index are still being opened.
    func parts() throws(MethodError) -> Parts {
        guard let parts = current else {
            throw .failed("the daemon is starting; try again when its log and index are open")
        }
        return parts
    }
}
