/// Decides which happening a new telling is of.
struct Linker {
    /// What was decided.
    struct Decision: Sendable, Equatable {
        /// The line that told of the happening first; the telling's own when none had.
        var happening: Int64
        /// The happening that the telling disputes, or `nil`.
        var disputes: Int64?
        /// Happenings that turned out to be the same one.
        var absorbed: [Absorption] = []
        /// Why.
        var because: [LinkReason]
    }

    /// A happening that goes on as another.
    struct Absorption: Sendable, Equatable {
        let happening: Int64
        let kept: Int64
        let because: [LinkReason]
    }

    /// An article whose events are told again: the one that is reprinted or revised.
    struct Origin: Sendable, Equatable {
        let article: Int64
        let reason: LinkReason
    }

    /// A happening that may be the one, with its telling that agrees best.
    private struct Match {
        let happening: Int64
        let nearest: Telling
        let comparison: Comparison
    }

    /// The share of words at which the event of a reprint is taken for the original's.
    private static let likenessOfReprint = 0.5

    let candidates: Candidates

    /// Decides for `telling`, whose article has told of the happenings `told` by its earlier events
    /// and tells the events of `origins` again.
    func decide(_ telling: Telling, told: Set<Int64>, origins: [Origin]) throws -> Decision {
        for origin in origins {
            if let again = try find(telling, in: origin, told) { return again }
        }
        let tellings = try candidates.tellings(like: telling).filter {
            $0.telling.article != telling.article
        }
        let found = try matches(of: telling, among: tellings)
        let open = found.matches.filter { !told.contains($0.happening) }
        let same = open.filter { relation($0, telling) != .disputes }
        let disputed = open.first { relation($0, telling) == .disputes }?.happening
        guard let best = same.first else {
            let isApart = disputed == nil && !found.matches.isEmpty
            return new(telling, disputed, isApart ? .toldApart : found.obstacle)
        }
        if let second = same.dropFirst().first, isAmbiguous(telling, best, second) {
            return new(telling, disputed, .ambiguous)
        }
        return try join(telling, best, Array(same.dropFirst()), disputed)
    }

    private func new(
        _ telling: Telling, _ disputed: Int64?, _ obstacle: LinkReason?
    ) -> Decision {
        Decision(
            happening: telling.sequence, disputes: disputed,
            because: [.new] + [disputed == nil ? obstacle : .otherStatus].compactMap(\.self))
    }

    private func join(
        _ telling: Telling, _ best: Match, _ others: [Match], _ disputed: Int64?
    ) throws -> Decision {
        let merged = try others.filter { try isOne(telling, best, $0) }
        let happening = merged.map(\.happening).reduce(best.happening, min)
        let absorbed = ([best] + merged).filter { $0.happening != happening }.map {
            Absorption(
                happening: $0.happening, kept: happening, because: reasons($0, telling))
        }
        return Decision(
            happening: happening, disputes: disputed, absorbed: absorbed,
            because: reasons(best, telling))
    }

    private func reasons(_ match: Match, _ telling: Telling) -> [LinkReason] {
        let follows = relation(match, telling) == .follows
        return match.comparison.reasons + (follows ? [.followed] : [])
    }

    private func relation(_ match: Match, _ telling: Telling) -> StatusOrder.Relation {
        StatusOrder.relation(match.nearest.status, telling.status)
    }

    // MARK: What agrees

    /// The happenings that agree with `telling`, the best first, and what keeps the nearest other
    /// apart.
    ///
    /// A happening of which any telling found is against it in parties or place is none, nor is one
    /// that its tellings have on other days.
    private func matches(
        of telling: Telling, among tellings: [LoggedTelling]
    ) throws -> (matches: [Match], obstacle: LinkReason?) {
        var matches: [Match] = []
        var obstacle: (reason: LinkReason, points: Int)?
        for (happening, logged) in Dictionary(grouping: tellings, by: \.happening) {
            let compared = logged.map { ($0.telling, Comparison(telling, $0.telling)) }
            let against = compared.first { $0.1.isAgainst }?.1
            let best = compared.filter { $0.1.obstacle == nil && isSayable($0.0, telling) }.max {
                $0.1.points < $1.1.points
            }
            let near: Comparison?
            if against == nil, let best {
                if try allows(happening, telling) {
                    matches.append(
                        Match(happening: happening, nearest: best.0, comparison: best.1))
                    continue
                }
                near = best.1
            } else {
                near = against ?? compared.max { $0.1.points < $1.1.points }?.1
            }
            if let near, obstacle.map({ near.points > $0.points }) ?? true {
                let reason = near.obstacle ?? (best == nil ? .otherStatus : .otherTime)
                obstacle = (reason, near.points)
            }
        }
        matches.sort {
            ($1.comparison.points, $0.happening) < ($0.comparison.points, $1.happening)
        }
        return (matches, obstacle?.reason)
    }

    /// Whether the days that `happening` is known to have been on are not against `telling`.
    private func allows(_ happening: Int64, _ telling: Telling) throws -> Bool {
        guard let days = telling.days else { return true }
        return try candidates.days(of: happening).allow(days)
    }

    private func isSayable(_ known: Telling, _ telling: Telling) -> Bool {
        StatusOrder.relation(known.status, telling.status) != .apart
    }

    /// Whether a vague telling fits two happenings alike.
    private func isAmbiguous(_ telling: Telling, _ best: Match, _ second: Match) -> Bool {
        let isVague = (telling.days?.length ?? .max) > HappeningDays.mostDaysOfAct
        return isVague && best.comparison.points == second.comparison.points
    }

    /// Whether `telling` shows two happenings that it agrees with to be one: it names its time, both
    /// sides agree by name, and no article tells of both.
    private func isOne(_ telling: Telling, _ best: Match, _ other: Match) throws -> Bool {
        guard let days = telling.days, days.isStated, days.length <= HappeningDays.mostDaysOfAct,
            best.comparison.sidesAgree, other.comparison.sidesAgree,
            best.comparison.hasSameKind, other.comparison.hasSameKind,
            relation(best, telling) != .disputes,
            Comparison.mayBeOne(best.nearest, other.nearest)
        else { return false }
        return try candidates.articles(of: best.happening).isDisjoint(
            with: candidates.articles(of: other.happening))
    }

    // MARK: What is told again

    /// The happening of the event of `origin` that `telling` repeats, or `nil`.
    private func find(
        _ telling: Telling, in origin: Origin, _ told: Set<Int64>
    ) throws -> Decision? {
        let same = try candidates.tellings(ofArticle: origin.article).filter { logged in
            logged.telling.type == telling.type && logged.telling.mode == telling.mode
                && logged.telling.status == telling.status && !told.contains(logged.happening)
                && !Comparison.contradict(telling, logged.telling)
        }
        let likest = same.map { ($0, telling.gist.likeness(to: $0.telling.gist)) }.max {
            $0.1 < $1.1
        }
        guard let likest, likest.1 >= Self.likenessOfReprint else { return nil }
        return Decision(happening: likest.0.happening, because: [origin.reason])
    }
}
