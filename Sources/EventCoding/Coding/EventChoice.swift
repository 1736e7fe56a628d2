import GermanText

/// Chooses which of the events that an article tells are acts, once all their mentions are known.
struct EventChoice {
    private let affairs: PublicAffairs
    /// Where the words stand that may only name an act which nobody says took place.
    private let vague: Set<Int>

    init(_ analysis: Analysis, _ drafts: [EventDraft]) {
        affairs = PublicAffairs(analysis)
        vague = Set(
            drafts.lazy.filter(Self.isVague).map { analysis.span($0.trigger).lowerBound })
    }

    /// Whether `event` tells of an act among public actors.
    func isAct(_ event: Event) -> Bool {
        guard affairs.covers(event), !Self.isIdle(event) else { return false }
        return !Self.isEmpty(event) || !vague.contains(event.trigger.span.lowerBound)
    }

    /// Whether a draft names nobody and no verb says of its noun that it took place, or tells of a
    /// journey without a traveller.
    private static func isVague(_ draft: EventDraft) -> Bool {
        if isJourney(draft.type, draft.mode) { return draft.actors.isEmpty }
        return draft.isAnonymous && !draft.isCarried
    }

    /// Whether, all its mentions together, nothing but the act itself is told.
    private static func isEmpty(_ event: Event) -> Bool {
        guard event.actors.isEmpty else { return false }
        if isJourney(event.type, event.mode) { return true }
        guard event.recipients.isEmpty else { return false }
        return event.status == .hypothetical || event.when == nil && event.place == nil
    }

    /// Whether somebody might say something to nobody in particular, an inquiry concerns nobody, or a
    /// talk is one with a newspaper: no act between two.
    private static func isIdle(_ event: Event) -> Bool {
        let isOneSided = event.actors.isEmpty || event.recipients.isEmpty
        switch event.type {
        case .accuse where event.actors.isEmpty && event.recipients.isEmpty: return true
        case .consult where isInterview(event): return true
        default:
            return event.status == .hypothetical && isOneSided && [1, 3].contains(event.type.quad)
        }
    }

    private static func isInterview(_ event: Event) -> Bool {
        !event.recipients.isEmpty && event.recipients.allSatisfy { $0.sector == .journalists }
    }

    private static func isJourney(_ type: EventType, _ mode: String?) -> Bool {
        type == .consult && mode == "visit"
    }
}
