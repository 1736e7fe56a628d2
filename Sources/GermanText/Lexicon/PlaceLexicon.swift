/// A city or a region.
struct KnownPlace {
    /// The names, the usual one first.
    let names: [String]
    /// The country it lies in, or `nil`.
    let country: String?
    /// Degrees north (WGS 84), or `nil`.
    let latitude: Double?
    /// Degrees east (WGS 84), or `nil`.
    let longitude: Double?
}

/// The cities and regions that are known by name.
struct PlaceLexicon {
    static let columns = ["names", "country code", "latitude", "longitude", "inhabitants"]

    private(set) var places: [KnownPlace] = []
    /// The place whose inhabitant, or whose adjective in `-er`, a word is.
    private(set) var inhabitants = FormTable<Int>(capacity: 8_192)
    /// The place that a usual name names, whatever else it may name.
    private(set) var byName = FormTable<Int>(capacity: 8_192)

    /// The places of each usual name that several bear, in the order of the file.
    private var namesakes: [String: [Int]] = [:]

    init() {}

    init(_ file: LexiconFile, codes: ActorCodes, faults: inout LexiconFaults) {
        let table = LexiconTable(file, columns: Self.columns, faults: &faults)
        for entry in table.entries {
            let index = places.count
            let names = entry.list(0)
            places.append(
                KnownPlace(
                    names: names, country: codes.code(entry, 1, table.path, &faults),
                    latitude: degrees(entry, 2, limit: 90, table.path, &faults),
                    longitude: degrees(entry, 3, limit: 180, table.path, &faults)))
            for name in entry.list(4).flatMap({ $0.parts(at: UInt8(ascii: " ")) })
            where name != "-" {
                inhabitants.set(name, index)
            }
            guard let name = names.first else { continue }
            if let first = byName[name] {
                namesakes[name, default: [first]].append(index)
            } else {
                byName.add(name, index)
            }
            inhabitants.add(name + "er", index)
        }
    }

    /// The places that bear the usual name of `place`, it among them; `nil` when no other does.
    func namesakes(of place: Int) -> [Int]? {
        places[place].names.first.flatMap { namesakes[$0] }
    }

    private func degrees(
        _ entry: LexiconTable.Entry, _ index: Int, limit: Double, _ path: String,
        _ faults: inout LexiconFaults
    ) -> Double? {
        let text = entry.fields[index]
        guard !text.isEmpty else { return nil }
        guard let value = Double(text), abs(value) <= limit else {
            faults.report(path, entry.line, "“\(text)” is no \(Self.columns[index]) in degrees")
            return nil
        }
        return value
    }
}
