/// When the scans begin that nothing asks for: the rules of the one timer, as a value.
///
/// Times are counted from any fixed moment by a clock that nobody sets.
struct ScanSchedule {
    /// How often the scans run.
    struct Intervals {
        /// The safety scan of folders whose mtime has moved.
        var moved = Duration.seconds(300)
        /// The scan of everything.
        var everything = Duration.seconds(86_400)
        /// The look at folders that announce nothing.
        var polled = Duration.seconds(10)
        /// Another try with folders that could not be watched or read.
        var failed = Duration.seconds(10)
    }

    /// What there is to look at besides the folders that announce what happens in them.
    struct Needs {
        /// Whether folders announce nothing.
        var hasPolled = false
        /// Whether folders could not be watched or read.
        var hasFailed = false
    }

    /// How often the scans run.
    var intervals: Intervals
    private var ended: [ScanRequest: Duration] = [:]
    private let beginning: Duration

    /// A schedule that begins at `now`.
    init(_ intervals: Intervals, from now: Duration) {
        self.intervals = intervals
        beginning = now
    }

    /// Notes that the scan `request` ended at `now`; a larger one stands for the smaller.
    mutating func end(_ request: ScanRequest, at now: Duration) {
        switch request {
        case .everything: for kind in Self.kinds { ended[kind] = now }
        case .moved: for kind in [.moved, .polled, .failed] as [ScanRequest] { ended[kind] = now }
        case .polled, .failed: ended[request] = now
        case .polledWhole: ended[.polled] = now
        case .tree: return
        }
    }

    /// The scans whose time has come at `now`, the largest first.
    func due(at now: Duration, _ needs: Needs) -> [ScanRequest] {
        let due = Self.kinds.filter { request in
            time(of: request, needs).map { $0 <= now } ?? false
        }
        return due.first == .everything ? [.everything] : due
    }

    /// When the next scan begins.
    func next(_ needs: Needs) -> Duration {
        Self.kinds.compactMap { time(of: $0, needs) }.min() ?? beginning + intervals.everything
    }

    private static let kinds: [ScanRequest] = [.everything, .moved, .polled, .failed]

    private func time(of request: ScanRequest, _ needs: Needs) -> Duration? {
        let interval: Duration? =
            switch request {
            case .everything: intervals.everything
            case .moved: intervals.moved
            case .polled: needs.hasPolled ? intervals.polled : nil
            case .failed: needs.hasFailed ? intervals.failed : nil
            case .polledWhole, .tree: nil
            }
        return interval.map { (ended[request] ?? beginning) + $0 }
    }
}
