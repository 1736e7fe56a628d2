/// How many happenings of each quad class each part of a time has.
struct CourseFigures {
    /// What one part has.
    struct Part: Equatable {
        /// Happenings that are told to have occurred.
        var counts = QuadCounts()
        /// Happenings that no telling says occurred, by their status.
        var unproven: [String: Int] = [:]
    }

    /// The parts in the order of time.
    private(set) var parts: [Part]
    /// How many happenings lie outside the time.
    private(set) var outside = 0

    /// Counts `happenings` in the parts of `scale`.
    init(_ happenings: [ReportedHappening], in scale: TimeScale) {
        parts = scale.starts.map { _ in Part() }
        for happening in happenings {
            guard let part = scale.part(of: happening.day) else {
                outside += 1
                continue
            }
            if happening.isToldToHaveOccurred {
                parts[part].counts[happening.quad] += 1
            } else {
                parts[part].unproven[happening.status, default: 0] += 1
            }
        }
    }
}

extension ReportedHappening {
    /// `occurred` when any of the tellings that were found says so, else what the last one says.
    var status: String { isToldToHaveOccurred ? "occurred" : claims.last?.status ?? "occurred" }
}
