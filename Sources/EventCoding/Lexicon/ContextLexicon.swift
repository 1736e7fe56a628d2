import GermanText

/// The words, acts and actors by which an event touches a policy field: `contexts.txt`.
struct ContextLexicon: Sendable {
    /// The contexts of each word in lower case, as bits in the order of ``EventContexts/all``.
    private var words = CompoundIndex<UInt64>()
    /// The contexts of each act, such as `ASSAULT` and `ASSAULT/aerial`.
    private var acts: [String: UInt64] = [:]
    /// The contexts of each actor's sector.
    private var sectors: [String: UInt64] = [:]

    init(_ file: LexiconFile, faults: inout LexiconFaults) {
        var context: UInt64?
        for line in LexiconLines(file, faults: &faults).lines {
            if line.text.hasPrefix("[") {
                context = Self.context(line, file.path, &faults)
            } else if let context {
                add(line.words, to: context, file.path, line.number, &faults)
            } else {
                faults.report(file.path, line.number, "entry before the first [context]")
            }
        }
    }

    private static func context(
        _ line: LexiconLines.Line, _ path: String, _ faults: inout LexiconFaults
    ) -> UInt64? {
        let name = line.text.dropFirst().prefix { $0 != "]" }
        guard line.text.hasSuffix("]"),
            let index = EventContexts.all.firstIndex(of: String(name))
        else {
            faults.report(path, line.number, "unknown context “\(line.text)”")
            return nil
        }
        return 1 << UInt64(index)
    }

    private mutating func add(
        _ parts: [String], to context: UInt64, _ path: String, _ line: Int,
        _ faults: inout LexiconFaults
    ) {
        for part in parts.dropFirst() {
            switch parts[0] {
            case "words":
                words[part.inLowerCase] = (words[part.inLowerCase] ?? 0) | context
            case "acts" where EventType(section: part) != nil:
                acts[part, default: 0] |= context
            case "sectors" where Sector(rawValue: part) != nil:
                sectors[part, default: 0] |= context
            default:
                faults.report(
                    path, line,
                    "“\(parts[0]) \(part)” is not understood: expected words, acts TYPE/mode or "
                        + "sectors CODE")
            }
        }
    }

    // MARK: Looking up

    /// The contexts of an act of `type` and `mode` by itself.
    func contexts(of type: EventType, _ mode: String?) -> UInt64 {
        (acts[type.rawValue] ?? 0) | (mode.flatMap { acts["\(type.rawValue)/\($0)"] } ?? 0)
    }

    /// The contexts that somebody of `sector` brings in.
    func contexts(of sector: Sector) -> UInt64 { sectors[sector.rawValue] ?? 0 }

    /// The contexts of `word`, given in lower case.
    func contexts(of word: String) -> UInt64 {
        words.value(ending: word) ?? words.value(beginning: word) ?? 0
    }

    /// The context of what governments have with one another.
    let diplomatic: UInt64 =
        EventContexts.all.firstIndex(of: "diplomatic").map { 1 << UInt64($0) } ?? 0

    /// The names of the contexts in `bits`, in PLOVER's order.
    static func names(_ bits: UInt64) -> [String] {
        EventContexts.all.indices.filter { bits & (1 << UInt64($0)) != 0 }.map {
            EventContexts.all[$0]
        }
    }
}

extension EventType {
    /// The type of a section's name, `TYPE` or `TYPE/mode`; `nil` when there is no such.
    fileprivate init?(section: String) {
        let parts = section.split(separator: "/", maxSplits: 1).map(String.init)
        guard let type = parts.first.flatMap(EventType.init(rawValue:)),
            parts.count < 2 || type.modes.contains(parts[1])
        else { return nil }
        self = type
    }
}
