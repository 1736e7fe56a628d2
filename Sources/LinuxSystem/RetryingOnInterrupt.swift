import Glibc
import SystemPackage

/// The result of `body`, a system call that answers -1 and sets `errno` when it fails.
///
/// A call that a signal interrupts is made again, here and nowhere else. `close` must not come
/// this way: on Linux it has closed the descriptor even when it was interrupted.
/// Throws the error of `name` when the call fails for any other reason.
/// - Parameter target: what the call works on, asked for in debug builds only.
func retryingOnInterrupt<Result: FixedWidthInteger & SignedInteger>(
    _ name: String, on target: @autoclosure () -> SystemCallTarget = .none, _ body: () -> Result
) throws(SystemCallError) -> Result {
    try retryingOnInterrupt(name, on: target(), upTo: 0) { _ in body() }
}

/// The result of `body`, a system call that transfers at most as many bytes as it is told: `count`,
/// or fewer where a test wants it.
func retryingOnInterrupt<Result: FixedWidthInteger & SignedInteger>(
    _ name: String, on target: @autoclosure () -> SystemCallTarget = .none, upTo count: Int,
    _ body: (_ count: Int) -> Result
) throws(SystemCallError) -> Result {
    while true {
        #if DEBUG
            let result = SystemCallFaults.perform(name, target, count: count, body)
        #else
            let result = body(count)
        #endif
        if result != -1 { return result }
        let reason = Errno(rawValue: errno)
        if reason != .interrupted { throw SystemCallError(call: name, errno: reason) }
    }
}
