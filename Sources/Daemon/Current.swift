import Synchronization

/// A value that is in force now, until a reload puts another in its place.
///
/// A closure must not be the value itself, for the reason that ``Callback`` gives.
final class Current<Value: Sendable>: Sendable {
    private let value: Mutex<Value>

    /// Begins with `value`.
    init(_ value: Value) {
        self.value = Mutex(value)
    }

    /// The value that is in force.
    var now: Value { value.withLock { $0 } }

    /// From now on `value` is in force.
    func replace(with value: Value) {
        self.value.withLock { $0 = value }
    }
}
