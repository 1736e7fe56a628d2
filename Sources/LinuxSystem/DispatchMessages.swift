import Glibc

/// Keeps libdispatch from writing messages of its own to the system's log.
///
/// It says there, at each start, that a thread cannot be given the priority of the main task, which
/// is for root and not for a service in a sandbox. To be called before anything runs on a queue.
public func silenceDispatchMessages() {
    setenv("LIBDISPATCH_LOG", "NO", 0)
}
