import Dispatch

/// Runs an actor on a serial Dispatch queue, so that the handlers of the queue's sources are inside
/// the actor.
public final class QueueExecutor: SerialExecutor {
    /// The queue, which nothing else should keep busy.
    public let queue: DispatchQueue

    /// An executor with a queue of its own, called `label` in the debugger.
    public init(label: String) {
        queue = DispatchQueue(label: label)
    }

    /// Runs `job` after what is on the queue already.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    /// Traps unless the caller runs on the queue.
    public func checkIsolated() {
        dispatchPrecondition(condition: .onQueue(queue))
    }
}
