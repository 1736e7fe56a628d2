/// A group of countries that an adjective stands for.
enum Alliance {
    case west
    case europe

    /// The group that `adjective`, a form in lower case, stands for: `europäische`.
    init?(adjective: String) {
        switch adjective.utf8.first {
        case UInt8(ascii: "w") where adjective.hasBeginning("westlich"): self = .west
        case UInt8(ascii: "e") where adjective.hasBeginning("europäisch"): self = .europe
        default: return nil
        }
    }

    /// Its code.
    var code: String { self == .west ? "WST" : "EUR" }

    /// Its name.
    var name: String { self == .west ? "Westen" : "Europäische Union" }
}
