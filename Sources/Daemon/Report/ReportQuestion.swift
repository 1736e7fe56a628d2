import Control

/// What a report was asked for, for its head.
public struct ReportQuestion: Sendable {
    /// Which happenings.
    let parameters: SearchParameters
    /// At most how many.
    let limit: Int
    /// When it is made, RFC 3339 in UTC.
    let made: String
    /// The machine's name.
    let host: String

    /// Makes a question of its parts.
    public init(_ parameters: SearchParameters, limit: Int, made: String, host: String) {
        self.parameters = parameters
        self.limit = limit
        self.made = made
        self.host = host
    }

    /// What was asked for, each with its name.
    var terms: [(name: String, value: String)] {
        let words = parameters.words.map { words in
            words.map { $0.contains(" ") ? "“\($0)”" : $0 }.joined(separator: " ")
        }
        let given: [(String, String?)] = [
            ("From", parameters.from), ("To", parameters.to), ("Words", words),
            ("Actor", parameters.actor), ("Recipient", parameters.recipient),
            ("Type", parameters.type), ("Status", parameters.status), ("Place", parameters.place),
            ("Said by", parameters.saidBy),
        ]
        return given.compactMap { name, value in value.map { (name, $0) } }
    }
}
