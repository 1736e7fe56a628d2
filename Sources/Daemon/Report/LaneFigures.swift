import Articles

/// The happenings of a report side by side, each leading party's in a lane of its own.
///
/// What is told to have occurred stands in the lane of each leading party that acts or is acted upon, or in
/// that of the others; all else in a lane of its own, whoever it is about.
struct LaneFigures {
    /// The most parties that have a lane.
    static let mostParties = 8

    /// What is in a lane.
    enum Content: Equatable {
        /// What one party did or had done to it.
        case party(String)
        /// What is told to have occurred of all others.
        case others
        /// What no telling says occurred.
        case unproven

        /// As a heading names it.
        var name: String {
            switch self {
            case .party(let name): name
            case .others: "all others"
            case .unproven: "planned or denied"
            }
        }
    }

    /// A lane.
    struct Lane {
        let content: Content
        /// Day and class of each happening, in the order of the days.
        var marks: [(day: CalendarDate, quad: QuadClass)] = []
    }

    /// The lanes from the top; none is empty.
    let lanes: [Lane]

    /// The lanes of those `happenings` that lie in the time of `scale`.
    init(_ happenings: [ReportedHappening], in scale: TimeScale) {
        let shown = happenings.filter { scale.days.contains($0.day) }
        var counts: [String: Int] = [:]
        for happening in shown where happening.isToldToHaveOccurred {
            for side in happening.sides { counts[side, default: 0] += 1 }
        }
        let leading = counts.mostFrequent(Self.mostParties)
        var lanes = leading.map { Lane(content: .party($0)) }
        var others = Lane(content: .others)
        var unproven = Lane(content: .unproven)
        for happening in shown {
            let mark = (happening.day, happening.quad)
            guard happening.isToldToHaveOccurred else {
                unproven.marks.append(mark)
                continue
            }
            let places = happening.sides.compactMap(leading.firstIndex(of:))
            for place in places { lanes[place].marks.append(mark) }
            if places.isEmpty { others.marks.append(mark) }
        }
        self.lanes = (lanes + [others, unproven]).filter { !$0.marks.isEmpty }
    }
}

extension ReportedHappening {
    /// Those who act or are acted upon, each once, as they count.
    fileprivate var sides: [String] { (actors + recipients).sides }
}

extension [String: Int] {
    /// The `count` names with the greatest numbers, of equal ones the first by name.
    func mostFrequent(_ count: Int) -> [String] {
        sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(count).map(\.key)
    }
}
