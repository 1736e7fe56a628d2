import GRDB
import SystemPackage

/// A connection to an index for a question that may take long: whoever asks can be stopped, and keeps
/// nobody else waiting.
public final class IndexReader: Sendable {
    private let index: EventIndex
    private let queue: DatabaseQueue

    /// Connects to `index`.
    public init(_ index: EventIndex) throws(IndexError) {
        self.index = index
        var configuration = Configuration()
        configuration.readonly = true
        do {
            queue = try DatabaseQueue(path: index.path.string, configuration: configuration)
        } catch {
            throw .unusable(index.path, reason: "\(error)")
        }
    }

    /// Asks the index; `body` sees one state of it. Called once at a time.
    ///
    /// - Throws: what `body` throws, and ``IndexError/interrupted`` soon after ``stop()``.
    public func read<Value>(_ body: (IndexTransaction) throws -> Value) throws -> Value {
        do {
            return try queue.read { try body(IndexTransaction(database: $0)) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
            throw IndexError.interrupted
        }
    }

    /// Ends what is being asked. May be called on any thread.
    public func stop() {
        queue.interrupt()
    }
}
