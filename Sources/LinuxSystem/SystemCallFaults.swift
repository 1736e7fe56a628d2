#if DEBUG
    import Glibc
    import Synchronization
    import SystemPackage

    /// Faults that a test puts into the system calls of its process, in debug builds only.
    ///
    /// They reach all threads, so a process that uses them runs one test at a time.
    public enum SystemCallFaults {
        /// What happens to one use of one call.
        public struct Fault: Sendable, Equatable {
            /// What goes wrong.
            public enum Effect: Sendable, Equatable {
                /// The call does nothing and fails, this once.
                case failure(Errno)
                /// The call does nothing and fails, this time and ever after.
                case failureFromThenOn(Errno)
                /// The call transfers only half of what it could.
                case shortness
            }

            /// The call, by the name that ``SystemCallError`` gives it.
            public let call: String
            /// Which use of the call, from 1.
            public let use: Int
            /// What goes wrong.
            public let effect: Effect

            /// A fault at the use numbered `use` of `call`.
            public init(call: String, use: Int, effect: Effect) {
                self.call = call
                self.use = use
                self.effect = effect
            }
        }

        /// One call that was made.
        public struct Use: Sendable, Equatable {
            /// The call's name.
            public let call: String
            /// What it worked on.
            public let target: SystemCallTarget
            /// What it answered; -1 for a failure, which a fault may have made.
            public let result: Int
        }

        /// Who is told of each call after it, on the thread that made it.
        public typealias Observer = @Sendable (Use) -> Void

        private static let plan = Mutex<Plan?>(nil)
        @TaskLocal private static var isSparing = false

        /// From now on counts each use of each call, and lets `faults` happen.
        public static func begin(_ faults: [Fault], observer: Observer? = nil) {
            plan.withLock { $0 = Plan(faults: faults, observer: observer) }
        }

        /// Ends the faults; how often each call was made since they began.
        @discardableResult
        public static func end() -> [String: Int] {
            plan.withLock { plan in
                defer { plan = nil }
                return plan?.uses ?? [:]
            }
        }

        /// Runs `body`, whose own calls are neither counted nor hit: those of the test itself.
        public static func sparing<Value>(_ body: () throws -> Value) rethrows -> Value {
            try $isSparing.withValue(true) { try body() }
        }

        /// Makes a call by `body`, which may transfer as many bytes as it is told, or a fault of it.
        static func perform<Result: FixedWidthInteger & SignedInteger>(
            _ call: String, _ target: () -> SystemCallTarget, count: Int, _ body: (Int) -> Result
        ) -> Result {
            guard !isSparing, let (effect, observer) = plan.withLock({ $0?.use(call) }) else {
                return body(count)
            }
            let result: Result
            switch effect {
            case .failure(let reason), .failureFromThenOn(let reason):
                errno = reason.rawValue
                result = -1
            case .shortness: result = body(count - count / 2)
            case nil: result = body(count)
            }
            guard let observer else { return result }
            let reason = errno
            observer(Use(call: call, target: target(), result: Int(result)))
            errno = reason
            return result
        }

        /// What is to happen, and what has.
        private struct Plan {
            let faults: [Fault]
            let observer: Observer?
            var uses: [String: Int] = [:]

            mutating func use(_ call: String) -> (Fault.Effect?, Observer?) {
                uses[call, default: 0] += 1
                let number = uses[call] ?? 0
                let fault = faults.first { fault in
                    guard fault.call == call else { return false }
                    if case .failureFromThenOn = fault.effect { return number >= fault.use }
                    return number == fault.use
                }
                return (fault?.effect, observer)
            }
        }
    }
#endif
