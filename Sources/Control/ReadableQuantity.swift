/// Quantities in the unit that fits them.
enum ReadableQuantity {
    /// `bytes` with a decimal unit and at most one digit after the point, cut off: `12.3 MB`.
    static func size(bytes: Int) -> String {
        let units = ["kB", "MB", "GB", "TB", "PB", "EB"]
        guard bytes >= 1_000 else { return "\(bytes) B" }
        var (value, unit) = (bytes, 0)
        while value >= 1_000_000 {
            value /= 1_000
            unit += 1
        }
        return "\(value / 1_000).\(value % 1_000 / 100) \(units[unit])"
    }

    /// How often a second, with a digit after the point where it is seldom: `0.4`, `231`.
    static func rate(_ perSecond: Double) -> String {
        guard perSecond.isFinite, perSecond < 1e15 else { return "many" }
        let tenths = Int((perSecond * 10).rounded())
        return tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : "\((tenths + 5) / 10)"
    }

    /// `seconds` in its two largest units, cut off: `3 h 12 min`.
    static func duration(seconds: Double) -> String {
        let whole = Int(exactly: seconds.rounded(.down)) ?? 0
        switch whole {
        case ..<60: return "\(max(whole, 0)) s"
        case ..<3_600: return "\(whole / 60) min"
        case ..<86_400: return "\(whole / 3_600) h \(whole % 3_600 / 60) min"
        default: return "\(whole / 86_400) d \(whole % 86_400 / 3_600) h"
        }
    }
}
