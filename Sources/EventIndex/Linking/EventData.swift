import FoundationEssentials

/// The `data` of an event's line.
struct EventData: Decodable, Sendable {
    struct Party: Decodable {
        let name: String
        let country: String?
        let sector: String?
        let title: String?
    }

    struct Occasion: Decodable {
        let begin: String
        let end: String
    }

    struct Place: Decodable {
        let text: String
        let country: String?
        let latitude: Double?
        let longitude: Double?
    }

    struct Attribution: Decodable {
        let speaker: String?
    }

    let type: String
    let mode: String?
    let status: String
    let actors: [Party]
    let recipients: [Party]
    let when: Occasion?
    let `where`: Place?
    let attribution: Attribution?
    let text: String
    let happening: String?
    let telling: Int?
    let disputes: String?

    /// Reads the `data` of an event's line; `nil` when it is none.
    init?(_ data: [UInt8]) {
        guard let event = try? JSONDecoder().decode(Self.self, from: Data(data)) else { return nil }
        self = event
    }
}
