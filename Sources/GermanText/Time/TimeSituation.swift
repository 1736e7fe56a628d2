import Articles

/// What stands around a time expression in its sentence.
struct TimeSituation {
    private static let prepositions: [KnownWord] = [
        .am, .im, .in, .seit, .bis, .zum, .vom, .ab, .für, .an, .nach, .vor, .gegen,
        .um, .auf, .von, .zur, .zu, .über, .während,
    ]
    private static let joiners: [KnownWord] = [.und, .bis, .hyphen, .dash, .slash]

    let scan: TimeScanner
    let match: TimeMatch

    /// The expression with the preposition and article before it.
    var phrase: Range<Int> {
        let start = match.tokens.lowerBound
        var first = start
        if scan.isOne(first - 1, of: [.den, .dem, .der, .das, .die]) { first -= 1 }
        if scan.isOne(first - 1, of: Self.prepositions) { first -= 1 } else { first = start }
        return first..<match.tokens.upperBound
    }

    private func before(_ count: Int) -> String { scan.lower(phraseStart - count) }

    private var phraseStart: Int {
        var start = match.tokens.lowerBound
        if scan.isOne(start - 1, of: [.den, .dem, .der, .das, .die]) { start -= 1 }
        return start
    }

    /// Whether a word before says that the time is one of many.
    var isGeneral: Bool {
        (1...4).contains { scan.has(match.tokens.lowerBound - $0, .general) }
    }

    // MARK: Direction

    /// Which way the expression looks, in a clause that looks `direction`.
    func direction(inClause direction: TimeDirection?) -> TimeDirection? {
        if let attribute = attribute { return attribute }
        switch before(1) {
        case "seit": return .back
        case "für" where isPointOfTime: return .ahead
        case "auf" where isPointOfTime && !isNightBefore: return .ahead
        case "vom", "von":
            return direction != nil && isPointOfTime && !isStart ? .back : direction
        default: return direction
        }
    }

    /// Whether it is where a span begins: `vom 3. bis 5. Mai`, `von Montag an`.
    private var isStart: Bool {
        scan.isOne(match.tokens.upperBound, of: [.und, .bis, .an, .hyphen, .dash, .slash])
    }

    private var isPointOfTime: Bool {
        switch match.meaning {
        case .weekday, .day, .weekend, .month: true
        default: false
        }
    }

    /// What a participle says that stands behind the expression as an attribute of a noun:
    /// `das am Montag unterzeichnete Abkommen`.
    private var attribute: TimeDirection? {
        let next = match.tokens.upperBound
        guard scan.range.contains(next), scan.range.contains(next + 1), !scan.isCapitalized(next),
            scan.isCapitalized(next + 1)
        else { return nil }
        let forms = scan.text.word(next).verbs.map(\.form)
        if forms.contains(.attributive) { return isStatedAhead(next) ? .ahead : .back }
        return forms.contains(.presentParticiple) ? .ahead : nil
    }

    private func isStatedAhead(_ index: Int) -> Bool {
        ["geplant", "angesetzt", "vorgesehen", "angekündigt", "erwartet"]
            .contains { scan.lower(index).hasBeginning($0) }
    }

    // MARK: Days

    /// The days that the expression means where it stands; none of what goes on until an unknown day of
    /// publication.
    func days(
        _ value: TimeValue, _ direction: TimeDirection?, _ published: PublicationDate?
    ) -> ClosedRange<CalendarDate>? {
        guard let days = value.days(at: edge) else { return nil }
        if before(1) == "seit", isDate {
            guard let published else { return nil }
            if days.lowerBound <= published.last { return days.lowerBound...published.last }
        }
        if isNightBefore { return days.lowerBound.adding(days: -1)...days.upperBound }
        if let published, isPresentUnit, direction == .back, match.modifier?.isEdge != true,
            days.lowerBound <= published.last, days.contains(published.last)
        {
            return days.lowerBound...published.last
        }
        return days
    }

    /// The edge that narrows the value's days, which those of `Jahresende` have been already.
    private var edge: TimeModifier? {
        if case .edgeOfYear = match.meaning { nil } else { match.modifier }
    }

    private var isDate: Bool { match.meaning.kind == .date || match.meaning.kind == .time }

    /// Whether `in der Nacht zum` or `auf` stands before, or `in der Nacht von Montag auf`.
    private var isNightBefore: Bool {
        guard ["zum", "zu", "auf"].contains(before(1)), isPointOfTime else { return false }
        let isFromEve =
            scan.weekday(phraseStart - 2) != nil && scan.isOne(phraseStart - 3, of: [.von, .vom])
        return scan.part(phraseStart - (isFromEve ? 4 : 2)) == "TNI"
    }

    /// Whether the unit that holds the day of publication is meant.
    private var isPresentUnit: Bool {
        switch match.meaning {
        case .year(.relative(0)), .unit(_, 0): true
        default: false
        }
    }

    // MARK: Joining

    /// Whether only words that join two times stand between `index` and the expression.
    func isJoined(to index: Int) -> Bool {
        let start = match.tokens.lowerBound
        guard index < start, start - index <= 3, scan.isOne(index, of: Self.joiners) else {
            return false
        }
        return (index + 1..<start).allSatisfy {
            scan.isOne($0, of: [.am, .zum, .den, .dem, .der, .im, .in])
        }
    }
}
