/// What stands in a golden text's record.
struct GoldenRecord: Decodable {
    let events: [GoldenEvent]
}

/// An event as a person reads it in a golden text.
struct GoldenEvent: Decodable {
    let type: String
    let mode: String?
    /// The contexts that words of the text name; the coder may tell more.
    let contexts: [String]
    let status: String
    let actors: [GoldenActor]
    let recipients: [GoldenActor]
    let when: GoldenTime?
    let place: GoldenPlace?
    let attribution: GoldenAttribution?
    /// The words that report the act as written, ` … ` between those that stand apart.
    let trigger: String

    enum CodingKeys: String, CodingKey {
        case type, mode, contexts, status, actors, recipients, when, attribution, trigger
        case place = "where"
    }

    /// The event in short, such as `CONSULT/visit Norwegen > Lettland, occurred`.
    var summary: String {
        let sides = [actors, recipients].map { side in
            side.isEmpty ? "–" : side.map(\.name).joined(separator: " + ")
        }
        return "\(type)\(mode.map { "/\($0)" } ?? "") \(sides[0]) > \(sides[1]), \(status)"
    }
}

/// Somebody who acts or is acted upon.
struct GoldenActor: Decodable {
    let name: String
    let country: String?
    let sector: String?
    /// How many they are, or the least that a word for many allows.
    let count: Int?
}

/// The first and the last day an act can have taken place.
struct GoldenTime: Decodable {
    let begin: String
    let end: String
}

/// Where an act took place.
struct GoldenPlace: Decodable {
    let name: String
    let country: String?
}

/// Who says that an act took place.
struct GoldenAttribution: Decodable {
    let speaker: String
    /// Who reports that the speaker says so.
    let via: String?
}
