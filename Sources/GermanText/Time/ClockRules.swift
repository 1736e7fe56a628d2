/// Times of the day: `20 Uhr`, `17.30 Uhr`, `von 10 bis 12 Uhr`, `halb acht`.
struct ClockRules {
    private static let separators: [KnownWord] = [
        .hyphen, .dash, .slash, .bis, .und, .oder, .sowie, .comma,
    ]
    private static let prepositions: [KnownWord] = [.um, .gegen, .ab, .bis, .von, .seit]
    /// Whose clock a time is told by, behind `Uhr`.
    private static let zones: Set<String> = [
        "MEZ", "MESZ", "OEZ", "OESZ", "WEZ", "UTC", "GMT", "Ortszeit", "Weltzeit",
    ]
    /// The most times that may share one `Uhr`.
    private static let longestList = 6

    let scan: TimeScanner

    /// The times that begin at `index`: one, or a list that shares its `Uhr`.
    func matches(_ index: Int) -> [TimeMatch] {
        if let half = half(index) { return [half] }
        var found: [TimeMatch] = []
        var next = index
        while found.count < Self.longestList, let time = time(next) {
            let hasName = scan.known(next + 1) == .uhr
            let (minute, end) = hasName ? minutes(next + 2, time.minute) : (time.minute, next + 1)
            let hour = hasName ? hour(time.hour, end) : time.hour
            found.append(
                TimeMatch(
                    meaning: .clock(hour: hour, minute: minute),
                    tokens: next..<(hasName ? behindZone(end) : end)))
            if hasName { return found }
            guard scan.isOne(next + 1, of: Self.separators) else { break }
            next += 2
        }
        guard let first = time(index), first.isExact, scan.isOne(index - 1, of: Self.prepositions),
            !scan.isCapitalized(index + 1), scan.known(index + 1) != .percent,
            scan.known(index - 1) != .von, scan.known(index - 1) != .bis
        else { return [] }
        return Array(found.prefix(1))
    }

    private func time(_ index: Int) -> (hour: Int, minute: Int, isExact: Bool)? {
        guard scan.range.contains(index) else { return nil }
        if !scan.text.isNumber(index) {
            guard case .exact(let hour) = scan.quantity(index), (1...24).contains(hour),
                hour == hour.rounded(), scan.known(index + 1) == .uhr
            else { return nil }
            return (Int(hour), 0, false)
        }
        let figures = scan.text.text(index)
        guard figures.utf8.count <= 5 else { return nil }
        let parts = figures.utf8.split { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
            .map(Substring.init)
        guard let hour = Int(parts[0]), (0...24).contains(hour), parts.count <= 2,
            parts[0].utf8.count <= 2
        else { return nil }
        guard parts.count == 2 else { return (hour, 0, false) }
        guard parts[1].utf8.count == 2, let minute = Int(parts[1]), minute < 60 else { return nil }
        return (hour, minute, true)
    }

    /// The minutes behind `Uhr`: `19 Uhr 30`.
    private func minutes(_ index: Int, _ minute: Int) -> (Int, Int) {
        guard scan.range.contains(index), scan.text.isNumber(index), minute == 0,
            scan.written(index).utf8.count == 2, let minutes = Int(scan.written(index)),
            minutes < 60, !scan.isCapitalized(index + 1), scan.known(index + 1) != .period
        else { return (minute, index) }
        return (minutes, index + 1)
    }

    /// The token behind the zone at `index`, if there is one: `10.05 Uhr MEZ`.
    private func behindZone(_ index: Int) -> Int {
        Self.zones.contains(scan.written(index)) ? index + 1 : index
    }

    /// The hour of 24 when an adverb such as `abends` stands behind.
    private func hour(_ hour: Int, _ index: Int) -> Int {
        guard hour < 12, let part = scan.partBehind(index) else { return hour }
        return part == "TEV" || part == "TAF" || part == "TNI" && hour > 6 ? hour + 12 : hour
    }

    /// `halb acht`, `halb acht Uhr`.
    private func half(_ index: Int) -> TimeMatch? {
        guard scan.known(index) == .halb, scan.isOne(index - 1, of: [.um, .gegen, .ab, .bis]),
            case .exact(let hour) = scan.quantity(index + 1), (1...12).contains(hour)
        else { return nil }
        let end = scan.known(index + 2) == .uhr ? index + 3 : index + 2
        return TimeMatch(
            meaning: .clock(hour: Int(hour) - 1, minute: 30), tokens: index..<end)
    }
}
