import GermanText

/// Tells what a local phrase modifies: the verb, or a noun before it.
struct PlaceAttachment {
    private static let circumstances: Set<String> = ["bei", "während"]
    /// Prepositions of phrases that tell where or by what a bodily act is done.
    private static let bodily: Set<String> = ["durch", "in", "vor", "auf", "an", "zu", "nahe"]
    /// Prepositions by which a phrase depends on the noun before it.
    private static let dependent: Set<String> = [
        "von", "durch", "gegen", "zwischen", "mit", "an", "auf", "für",
    ]
    /// Sectors whose bodies have a seat: `die Botschaft in Rom`.
    private static let seated: Set<Sector> = [
        .government, .judiciary, .legislature, .party, .opposition, .business,
    ]

    private let analysis: Analysis

    init(_ analysis: Analysis) { self.analysis = analysis }

    /// The nouns that `place` may modify, the nearest first; empty when it modifies the verb.
    ///
    /// A body with a seat ends them, unless `isThrough` says that the act is where the body is.
    func hosts(of place: Int, isThrough: Bool = false) -> [Int] {
        var hosts: [Int] = []
        var current = place
        while current > 0 {
            let next = analysis.phrases[current]
            let before = analysis.phrases[current - 1]
            guard before.tokens.upperBound == next.extent.lowerBound, before.kind == .noun
            else { return hosts }
            current -= 1
            if before.isTime { continue }
            hosts.append(current)
            guard isThrough || !isSeat(current), isDependent(current) else { return hosts }
        }
        return hosts
    }

    /// Whether `place` tells where the act of `verb` takes place.
    func modifies(_ verb: VerbGroup, _ place: Int, in clause: Clause, isBodily: Bool) -> Bool {
        guard let nearest = hosts(of: place).first, isBefore(place, nearest) else { return true }
        let host = head(of: nearest)
        let phrase = analysis.phrases[host]
        if Self.circumstances.contains(phrase.preposition ?? "") { return true }
        let isBodilyHost = isBodily && (phrase.preposition.map(Self.bodily.contains) ?? true)
        if standsFirst(place, host, verb, clause) {
            return isBodilyHost && (isAdverbial(host) || verb.isPassive)
        }
        if isSeat(host), !isInside(phrase) { return false }
        return isProper(host) || isBodilyHost
    }

    /// The noun that the genitives up to `host` belong to: `bei einem Angriff der Rebellen`.
    private func head(of host: Int) -> Int {
        var head = host
        while let noun = analysis.phrases[head].genitiveOf, noun == head - 1 { head = noun }
        return head
    }

    /// Whether the phrase itself tells where the act takes place: `in einem Gefängnis in Rom`.
    private func isInside(_ phrase: NounPhrase) -> Bool {
        ["in", "an", "auf", "bei"].contains(phrase.preposition ?? "")
    }

    /// Whether nothing, not even a time, stands between `host` and `place`.
    private func isBefore(_ place: Int, _ host: Int) -> Bool { host == place - 1 }

    /// Whether both stand before the finite verb of a main clause, where one constituent stands.
    private func standsFirst(
        _ place: Int, _ host: Int, _ verb: VerbGroup, _ clause: Clause
    ) -> Bool {
        guard clause.kind == .main, let finite = verb.finite else { return false }
        return analysis.phrases[place].head < finite && analysis.phrases[host].head < finite
    }

    private func isAdverbial(_ index: Int) -> Bool { analysis.phrases[index].preposition != nil }

    private func isDependent(_ index: Int) -> Bool {
        let phrase = analysis.phrases[index]
        if phrase.genitiveOf == index - 1 { return true }
        return phrase.preposition.map(Self.dependent.contains) ?? false
    }

    /// Whether the phrase names a body that a place behind it may tell the seat of.
    private func isSeat(_ index: Int) -> Bool {
        guard let entity = entity(index), entity.kind == .group || entity.kind == .organisation
        else { return false }
        return entity.sector.map(Self.seated.contains) ?? false
    }

    /// Whether the phrase is a name, which takes no modifier of place.
    private func isProper(_ index: Int) -> Bool {
        guard let entity = entity(index) else { return false }
        if entity.kind == .country { return true }
        guard entity.kind == .person else { return false }
        let last = analysis.text.text(analysis.phrases[index].tokens.upperBound - 1)
        return !(entity.title.map(last.hasPrefix) ?? false)
    }

    private func entity(_ index: Int) -> Entity? {
        analysis.phrases[index].entity.map { analysis.entities[$0] }
    }
}
