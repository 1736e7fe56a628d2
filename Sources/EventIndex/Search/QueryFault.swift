/// Why a question about events is none.
public enum QueryFault: Error, Sendable, Equatable {
    /// There is no event type of this name.
    case noSuchType(String)
    /// The type has no mode of this name.
    case noSuchMode(String, of: String)
    /// There is no status of this name.
    case noSuchStatus(String)
    /// There is no sector with this code.
    case noSuchSector(String)
    /// What stands before a sector is no country's code.
    case noCountry(String)
    /// There is no order of this name.
    case noSuchOrder(String)
    /// This is no day, month or year.
    case noDate(String)
    /// The time asked for ends before it begins.
    case endsBeforeItBegins
    /// There is no letter or digit in this.
    case noWord(String)
    /// A word's beginning has fewer letters or digits than this.
    case shortBeginning(Int)
    /// A word, phrase or name has more bytes than this.
    case tooLong(Int)
    /// There are more words than this.
    case tooManyWords(Int)
    /// More events than this have the words, too many to be put in the order of their days.
    case tooManyToSort(Int)
}
