import Glibc

/// Lets this thread do nothing for a while, `usleep(3)`.
public func sleep(milliseconds: Int) {
    usleep(UInt32(clamping: milliseconds * 1_000))
}
