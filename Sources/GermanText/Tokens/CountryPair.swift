/// The two countries of an adjective such as `russisch-ukrainisch`, indices into the lexicon's countries.
struct CountryPair: Sendable {
    let first: Int
    let second: Int
}
