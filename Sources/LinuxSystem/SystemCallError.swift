import SystemPackage

/// A system call that failed: which one, and why.
public struct SystemCallError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The call's name as its manual page has it, such as `connect`.
    public let call: String
    /// The reason the kernel gave.
    public let errno: Errno

    /// Makes the error of a `call` that failed with `errno`.
    public init(call: String, errno: Errno) {
        self.call = call
        self.errno = errno
    }

    /// The reason in words that fit after a colon, such as `no such file or directory`.
    public var cause: String {
        let words = errno.description
        let second = words.dropFirst().first
        return second?.isUppercase == true
            ? words : words.prefix(1).lowercased() + words.dropFirst()
    }

    /// The call and the reason: `connect: no such file or directory`.
    public var description: String { "\(call): \(cause)" }
}
