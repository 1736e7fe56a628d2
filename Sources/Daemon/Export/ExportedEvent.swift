import EventCoding

/// An event as an export reads it from the `data` of its line.
struct ExportedEvent: Decodable {
    /// Who acts or is acted upon.
    struct Party: Decodable {
        let name: String
        let country: String?
        let sector: String?
        let title: String?
        let text: String
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
        let via: String?
    }

    /// The words that report it.
    struct Trigger: Decodable {
        let text: String
    }

    let type: String
    let mode: String?
    let contexts: [String]
    let quad: Int
    let scale: Double
    let status: String
    let actors: [Party]
    let recipients: [Party]
    let when: Occasion?
    let `where`: Place?
    let attribution: Attribution?
    let trigger: Trigger
    let sentence: Int
    let text: String
    /// The happening that it tells of; none in logs of before events were linked.
    let happening: String?
    /// The how manieth telling of that happening it is.
    let telling: Int?
    /// The happening that it denies.
    let disputes: String?
}
