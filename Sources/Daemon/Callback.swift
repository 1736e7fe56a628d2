/// Somebody to be told that something has happened.
///
/// A closure that is itself the value of a generic type, such as a `Mutex`, is wrapped anew each time
/// it is taken out of there, until its call overflows the stack; as a member it stays as it is.
struct Callback: Sendable {
    let call: @Sendable () -> Void
}
