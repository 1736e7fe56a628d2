/// One of PLOVER's four quad classes.
enum QuadClass: Int, CaseIterable {
    case verbalCooperation = 1
    case materialCooperation
    case verbalConflict
    case materialConflict

    /// As a heading names it.
    var name: String {
        switch self {
        case .verbalCooperation: "verbal cooperation"
        case .materialCooperation: "material cooperation"
        case .verbalConflict: "verbal conflict"
        case .materialConflict: "material conflict"
        }
    }

    /// Whether it is conflict, not cooperation.
    var isConflict: Bool { rawValue > 2 }

    /// The class of the style sheet that has its colour.
    var style: String { "q\(rawValue)" }

    /// The classes from the most cooperative to the most conflictual.
    static let ranked: [QuadClass] = [
        .materialCooperation, .verbalCooperation, .verbalConflict, .materialConflict,
    ]
}

/// How many happenings there are of each quad class.
struct QuadCounts: Equatable {
    private var counts = [Int](repeating: 0, count: QuadClass.allCases.count)

    /// How many there are of `quad`.
    subscript(quad: QuadClass) -> Int {
        get { counts[quad.rawValue - 1] }
        set { counts[quad.rawValue - 1] = newValue }
    }

    /// How many are cooperation.
    var cooperation: Int { self[.verbalCooperation] + self[.materialCooperation] }
    /// How many are conflict.
    var conflict: Int { self[.verbalConflict] + self[.materialConflict] }
    /// How many there are.
    var all: Int { cooperation + conflict }
}
