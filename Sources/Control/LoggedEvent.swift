/// What an event's line shows of the `data` of an `io.chronicled.event` record.
struct LoggedEvent: Decodable {
    /// Who acts or is acted upon.
    struct Party: Decodable {
        let name: String
        let country: String?
        let sector: String?
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
    }

    /// Who says so.
    struct Attribution: Decodable {
        let speaker: String
        let country: String?
    }

    let type: String
    let mode: String?
    let status: String
    let actors: [Party]
    let recipients: [Party]
    let when: Occasion?
    let `where`: Place?
    let attribution: Attribution?
}
