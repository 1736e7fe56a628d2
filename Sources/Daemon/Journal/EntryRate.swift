/// How many entries of one kind the journal gets at most in a span of time.
///
/// A burst of files must not crowd out what else the journal holds; the event log has every verdict
/// anyway.
struct EntryRate: Sendable, Equatable {
    /// How many entries.
    let count: Int
    /// In which time.
    let span: Duration

    /// For each kind of verdict.
    static let verdicts = EntryRate(count: 1_000, span: .seconds(10))
    /// For each kind of what may befall many files or folders at once.
    static let faults = EntryRate(count: 20, span: .seconds(10))
}

extension MessageID {
    /// How many entries of this kind there may be, or `nil` for changes of state, all of which are
    /// told.
    var rate: EntryRate? {
        switch self {
        case .accepted, .duplicate, .rejected, .rejectedEmpty, .rejectedBlank, .rejectedBinary,
            .rejectedUndecodable, .rejectedImpossibleDate, .rejectedTooLarge, .rejectedUnreadable,
            .rejectedSymbolicLink, .rejectedFifo, .rejectedSocket, .rejectedDevice:
            .verdicts
        case .hindered, .clearingFailed, .folderFailed, .folderRestored, .overflowed: .faults
        default: nil
        }
    }
}
