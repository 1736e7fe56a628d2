import Logging

/// One entry of the journal.
struct JournalEntry: Sendable, Equatable {
    /// How grave it is.
    let level: Logger.Level
    /// What happened, for people.
    let message: String
    /// Its kind, or `nil` for what has none.
    let kind: MessageID?
    /// Its other fields: names and values.
    let fields: [Field]

    /// A field's name and value.
    struct Field: Sendable, Equatable {
        let name: String
        let value: String
    }

    /// The entry that `event` becomes, with `metadata` added to its own.
    init(_ event: LogEvent, adding metadata: Logger.Metadata) {
        level = event.level
        message = event.message.description
        let all = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues(\.description)
        kind = all[JournalField.messageID.rawValue].flatMap(MessageID.init(rawValue:))
        fields = all.sorted { $0.key < $1.key }.map { Field(name: $0.key, value: $0.value) }
    }

    /// An entry of the kind `kind`.
    init(
        _ level: Logger.Level, _ kind: MessageID, _ message: String,
        _ fields: KeyValuePairs<JournalField, String> = [:]
    ) {
        self.level = level
        self.kind = kind
        self.message = message
        self.fields =
            [Field(name: JournalField.messageID.rawValue, value: kind.rawValue)]
            + fields.map { Field(name: $0.key.rawValue, value: $0.value) }
    }
}

extension Logger.Level {
    /// The level as syslog(3) numbers it: 2 critical, 3 error, 4 warning, 5 notice, 6 info, 7 debug.
    var syslogPriority: Int {
        switch self {
        case .critical: 2
        case .error: 3
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug, .trace: 7
        }
    }
}
