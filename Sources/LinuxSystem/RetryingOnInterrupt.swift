import Glibc
import SystemPackage

/// The result of `body`, a system call that answers -1 and sets `errno` when it fails.
///
/// A call that a signal interrupts is made again, here and nowhere else. `close` must not come
/// this way: on Linux it has closed the descriptor even when it was interrupted.
/// Throws the error of `name` when the call fails for any other reason.
func retryingOnInterrupt<Result: FixedWidthInteger & SignedInteger>(
    _ name: String, _ body: () -> Result
) throws(SystemCallError) -> Result {
    while true {
        let result = body()
        if result != -1 { return result }
        let reason = Errno(rawValue: errno)
        if reason != .interrupted { throw SystemCallError(call: name, errno: reason) }
    }
}
