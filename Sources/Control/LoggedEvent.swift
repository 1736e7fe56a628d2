/// What the tools for people read of the `data` of an `io.chronicled.event` record.
struct LoggedEvent: Decodable {
    /// Who acts or is acted upon.
    struct Party: Decodable {
        let name: String
        let country: String?
        let sector: String?
        let count: Int?
    }

    /// When.
    struct Occasion: Decodable {
        let begin: String
        let end: String
    }

    /// Where.
    struct Place: Decodable {
        let text: String
        let country: String?
        let latitude: Double?
        let longitude: Double?
    }

    /// Who says so.
    struct Attribution: Decodable {
        let speaker: String
        let country: String?
    }

    let type: String
    let mode: String?
    let quad: Int?
    let scale: Double?
    let status: String
    let actors: [Party]
    let recipients: [Party]
    let when: Occasion?
    let `where`: Place?
    let attribution: Attribution?
    let text: String?
    let disputes: String?
    let because: [String]?
}

extension LoggedEvent {
    /// `CONSULT/visit`
    var kind: String { mode.map { "\(type)/\($0)" } ?? type }

    /// `Anna Beispiel (AUT GOV) → Peru (PER)`
    var parties: String {
        recipients.isEmpty ? actors.shown : "\(actors.shown) → \(recipients.shown)"
    }
}

extension [LoggedEvent.Party] {
    /// The names with their codes, or a dash.
    var shown: String {
        let names = map { $0.name + codes([$0.country, $0.sector]) }
        return names.isEmpty ? "–" : names.joined(separator: ", ")
    }
}

extension LoggedEvent.Occasion {
    /// `2027-05-01…2027-05-31`
    var shown: String { begin == end ? begin : "\(begin)…\(end)" }
}

extension LoggedEvent.Place {
    /// `Lima (PER)`
    var shown: String { text + codes([country]) }
}

extension LoggedEvent.Attribution {
    /// `ihr Büro (AUT)`
    var shown: String { speaker + codes([country]) }
}

private func codes(_ codes: [String?]) -> String {
    let given = codes.compactMap(\.self).filter { !$0.isEmpty }
    return given.isEmpty ? "" : " (\(given.joined(separator: " ")))"
}
