/// Text of a chart, which unlike that of a page nothing wraps.
enum ChartLabel {
    /// The size of the letters.
    static let size = 13.0

    /// `text`, cut off where it would be wider than `width`.
    static func fitted(_ text: String, to width: Double) -> String {
        guard Self.width(of: text) > width else { return text }
        var room = width - Self.width(of: "…")
        let kept = text.prefix { letter in
            room -= Self.width(of: letter)
            return room >= 0
        }
        return kept + "…"
    }

    /// A width that `text` does not exceed in the usual sans-serif fonts.
    static func width(of text: String) -> Double {
        text.reduce(0) { $0 + width(of: $1) }
    }

    private static func width(of letter: Character) -> Double {
        guard let scalar = letter.unicodeScalars.first else { return 0 }
        let share =
            switch scalar {
            case "i", "j", "l", ".", ",", "'", ":", ";", "|", "!", " ": 0.4
            case "a"..."z" where scalar != "m" && scalar != "w": 0.66
            case "0"..."9", "-", "+", "−": 0.66
            case "ä", "ö", "ü", "ß", "é", "è": 0.66
            default: scalar.value < 0x2E80 ? 1.0 : 1.3
            }
        return share * size
    }
}

extension Double {
    /// With one digit behind the point at most.
    var ofChart: String {
        let tenths = Int((self * 10).rounded())
        return tenths % 10 == 0
            ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
