import GRDB

/// The words of headlines and events, for full-text search (SQLite FTS5).
///
/// The texts themselves stay in the log. Each 2^20 lines have a table of their own: the newest are
/// searched first, and what the log loses is dropped with its table.
extension IndexTransaction {
    private static let linesOfTable: Int64 = 1 << 20

    /// The columns that words may be asked for in.
    enum WordColumn: String, CaseIterable {
        /// The article's headline.
        case headline
        /// The event's sentence.
        case text
        /// The names of those who did it.
        case actors
        /// The names of those it was done to.
        case recipients
        /// Where.
        case place
        /// Who says so.
        case speaker
    }

    /// Makes the words of the event in line `sequence` known.
    func insertWords(
        _ data: EventData, headline: String?, sequence: Int64
    ) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO \(try wordTable(for: sequence))
                    (rowid, headline, text, actors, recipients, place, speaker)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(
            arguments: [
                sequence, headline, data.text, Self.names(of: data.actors),
                Self.names(of: data.recipients), data.where?.text, data.attribution?.speaker,
            ])
    }

    /// The names of `parties`; the private-use character between them counts as a word, so that no
    /// phrase goes from one name to the next.
    private static func names(of parties: [EventData.Party]) -> String {
        parties.map(\.name).joined(separator: " \u{E000} ")
    }

    /// The tables of words, the newest lines' first.
    func wordTables() throws -> [String] {
        let names = try String.fetchAll(
            database,
            sql: """
                SELECT name FROM sqlite_master
                WHERE type = 'table' AND name GLOB 'words_[0-9]*' AND sql LIKE 'CREATE VIRTUAL%'
                """)
        return names.sorted { Self.number(of: $0) > Self.number(of: $1) }
    }

    /// Drops the tables that have only lines before `sequence`.
    func forgetWords(before sequence: Int64) throws {
        for table in try wordTables() where Self.number(of: table) < sequence / Self.linesOfTable {
            try database.execute(sql: "DROP TABLE \(table)")
        }
    }

    private static func number(of table: String) -> Int64 {
        Int64(table.dropFirst("words_".count)) ?? 0
    }

    /// Asks the database itself: what GRDB remembers of its tables outlives a transaction that made
    /// one and failed.
    private func hasTable(_ name: String) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT 1 FROM sqlite_master WHERE name = ?"),
            arguments: [name]) ?? false
    }

    /// The name of the table that has the words of the event in line `sequence`.
    static func nameOfWordTable(for sequence: Int64) -> String {
        "words_\(sequence / linesOfTable)"
    }

    private func wordTable(for sequence: Int64) throws -> String {
        let name = Self.nameOfWordTable(for: sequence)
        if try !hasTable(name) {
            try database.execute(
                sql: """
                    CREATE VIRTUAL TABLE \(name) USING fts5(
                        headline, text, actors, recipients, place, speaker,
                        content='', columnsize=0, tokenize='unicode61 remove_diacritics 2')
                    """)
        }
        return name
    }
}
