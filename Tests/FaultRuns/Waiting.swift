import Foundation

/// Whether `condition` holds within `seconds`; it is asked every few milliseconds.
func wait(seconds: Double, _ condition: () -> Bool) -> Bool {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while !condition() {
        guard Date() < deadline else { return false }
        usleep(3_000)
    }
    return true
}
