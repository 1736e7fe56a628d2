/// What a line of the event log is, for the choice of how to read the rest.
struct LoggedKind: Decodable {
    let type: String
}

/// What the tools for people read of a line of the event log, with what is special to its kind.
struct LoggedRecord<Content: Decodable>: Decodable {
    let type: String
    let subject: String?
    let time: String?
    let data: Content?
}
