/// A group of countries that an adjective stands for.
enum Alliance {
    case west
    case europe

    /// The group that `adjective`, a form in lower case, stands for: `europäische`.
    init?(adjective: String) {
        if adjective.hasBeginning("westlich") {
            self = .west
        } else if adjective.hasBeginning("europäisch") {
            self = .europe
        } else {
            return nil
        }
    }

    /// Its code.
    var code: String { self == .west ? "WST" : "EUR" }

    /// Its name.
    var name: String { self == .west ? "Westen" : "Europäische Union" }
}
