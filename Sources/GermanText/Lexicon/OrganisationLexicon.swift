/// An organisation and the names it goes by.
struct Organisation {
    /// The full name first.
    let names: [String]
    /// The country code it belongs to, or `nil`.
    let country: String?
    /// What kind of actor it is, or `nil`.
    let sector: Sector?
}

/// The organisations that are known by name.
struct OrganisationLexicon {
    static let columns = ["names", "country code", "sector"]

    private(set) var organisations: [Organisation] = []

    init() {}

    init(_ file: LexiconFile, codes: ActorCodes, faults: inout LexiconFaults) {
        let table = LexiconTable(file, columns: Self.columns, faults: &faults)
        var seen = DuplicateFinder()
        for entry in table.entries {
            let names = entry.list(0)
            for name in names { _ = seen.isNew(name, entry, table.path, &faults) }
            organisations.append(
                Organisation(
                    names: names, country: codes.code(entry, 1, table.path, &faults),
                    sector: ActorCodes.sector(entry, 2, table.path, &faults)))
        }
    }
}
