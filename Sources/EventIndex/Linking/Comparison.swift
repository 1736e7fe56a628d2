/// How well two tellings agree.
struct Comparison: Sendable, Equatable {
    /// Points for what agrees; see ``suffices``.
    private(set) var points = 0
    /// What agrees, in the order of the fields.
    private(set) var reasons: [LinkReason] = []
    /// What keeps them apart, or `nil`.
    private(set) var obstacle: LinkReason?
    /// Whether both sides are the same by name.
    private(set) var sidesAgree = false
    /// Whether type and mode are the same.
    private(set) var hasSameKind = false

    /// Places that lie further apart than this many kilometres are different ones: a city and its suburbs
    /// do not, Jenin and Nablus (26 km) do.
    private static let widestPlace = 20.0

    /// Compares two tellings, whatever they say of whether it happened.
    init(_ left: Telling, _ right: Telling) {
        obstacle = weigh(left, right)
    }

    private mutating func weigh(_ left: Telling, _ right: Telling) -> LinkReason? {
        guard left.article != right.article else { return .toldApart }
        guard weighTime(left, right) else { return .otherTime }
        guard weighKind(left, right) else { return .otherKind }
        guard weighParties(left, right) else { return .otherParties }
        guard weighPlace(left, right) else { return .otherPlace }
        weighWords(left, right)
        return points < Self.pointsAsked(left, right) || lacksGround(left, right) ? .tooLittle : nil
    }

    /// Whether something speaks against their being of one happening, rather than too little for it.
    var isAgainst: Bool { obstacle == .otherParties || obstacle == .otherPlace }

    /// Whether nothing but their time speaks against two tellings being of one happening.
    static func mayBeOne(_ left: Telling, _ right: Telling) -> Bool {
        var comparison = Comparison()
        return comparison.weighParties(left, right) && comparison.weighPlace(left, right)
            && StatusOrder.relation(left.status, right.status) != .disputes
    }

    /// Whether two tellings in the same words are of two acts all the same: of other days, in another
    /// place, or of other countries.
    static func contradict(_ left: Telling, _ right: Telling) -> Bool {
        if let mine = left.days, let theirs = right.days, mine.isStated, theirs.isStated,
            !mine.overlaps(theirs)
        {
            return true
        }
        var comparison = Comparison()
        return !comparison.weighPlace(left, right)
            || left.actors.areOfOtherCountries(than: right.actors)
            || left.recipients.areOfOtherCountries(than: right.recipients)
    }

    private init() {}

    /// The points that tellings must reach: acts that are done or said every day need more.
    private static func pointsAsked(_ left: Telling, _ right: Telling) -> Int {
        isDaily(left, right) ? 7 : 5
    }

    private static func isDaily(_ left: Telling, _ right: Telling) -> Bool {
        dailyTypes.contains(left.type) || dailyTypes.contains(right.type)
    }

    private static let dailyTypes: Set<String> = [
        "ASSAULT", "ACCUSE", "REQUEST", "REJECT", "THREATEN", "PROTEST", "COERCE", "MOBILIZE",
        "SUPPORT", "CONCEDE",
    ]

    /// Whether at least one of them gives no time, and neither the words nor both names, of a visit or in
    /// the same place, make up for it: news of one day tells of many acts of the same people.
    private func lacksGround(_ left: Telling, _ right: Telling) -> Bool {
        let isStated = left.days?.isStated == true && right.days?.isStated == true
        let isVisit = left.mode == "visit" && right.mode == "visit"
        let isThere = reasons.contains(.place) && !Self.isDaily(left, right)
        return !isStated && !(sidesAgree && (isVisit || isThere)) && !reasons.contains(.words)
    }

    private mutating func add(_ points: Int, _ reason: LinkReason?) {
        self.points += points
        if let reason { reasons.append(reason) }
    }

    private mutating func weighKind(_ left: Telling, _ right: Telling) -> Bool {
        switch Kinship.degree(left, right) {
        case .same:
            add(left.mode == nil ? 0 : 1, .kind)
            hasSameKind = true
        case .kin: add(0, .kin)
        case .none: return false
        }
        return true
    }

    private mutating func weighTime(_ left: Telling, _ right: Telling) -> Bool {
        guard let mine = left.days(beside: right), let theirs = right.days(beside: left),
            mine.overlaps(theirs)
        else { return false }
        switch max(mine.length, theirs.length) {
        case ...3: add(3, .days)
        case ...10: add(2, .week)
        case ...31: add(1, .month)
        default: add(0, .period)
        }
        return true
    }

    private mutating func weighParties(_ left: Telling, _ right: Telling) -> Bool {
        let isDomestic = left.isDomestic || right.isDomestic
        let straight = Sides(
            left.actors.likeness(to: right.actors), hosts(left, right), isDomestic: isDomestic)
        let swapped = Sides(
            left.actors.likeness(to: right.recipients),
            left.recipients.likeness(to: right.actors), isDomestic: isDomestic)
        let best =
            Kinship.maySwap(left, right) && swapped.points > straight.points ? swapped : straight
        guard best.points > 0 else { return false }
        sidesAgree = best.points == 4
        add(best.points, sidesAgree ? .names : best.hasName ? .name : .countries)
        return true
    }

    /// How far the recipients may be one. Whoever visits another country is the guest of that country,
    /// whatever name stands for it; at home, another name is another place.
    private func hosts(_ left: Telling, _ right: Telling) -> Party.Likeness? {
        let likeness = left.recipients.likeness(to: right.recipients)
        guard likeness == .sameCountry, left.mode == "visit", right.mode == "visit" else {
            return likeness
        }
        return left.isDomestic ? .other : .same
    }

    private mutating func weighPlace(_ left: Telling, _ right: Telling) -> Bool {
        guard let mine = left.place, let theirs = right.place else { return true }
        if let country = mine.country, let other = theirs.country, country != other { return false }
        if mine.name == theirs.name {
            add(1, .place)
        } else if let here = mine.coordinates, let there = theirs.coordinates {
            guard here.distance(to: there) <= Self.widestPlace else { return false }
            add(1, .place)
        }
        return true
    }

    private mutating func weighWords(_ left: Telling, _ right: Telling) {
        let likeness = left.gist.likeness(to: right.gist)
        if likeness >= 0.5 { add(2, .words) } else if likeness >= 0.2 { add(1, .words) }
    }
}

/// How the sides of two tellings agree.
private struct Sides {
    let points: Int
    let hasName: Bool

    /// `nil` for a side that one of them does not tell; a side of others is worth nothing in all, and
    /// that both are of one country is worth nothing among its own (`isDomestic`), unless both are crowds.
    init(_ doers: Party.Likeness?, _ targets: Party.Likeness?, isDomestic: Bool) {
        let sides = [doers, targets].compactMap(\.self)
        hasName = sides.contains(.same)
        let counting = sides.filter { !isDomestic || $0 > .sameCountry }
        points = sides.contains(.other) ? 0 : counting.reduce(0) { $0 + $1.points }
    }
}
