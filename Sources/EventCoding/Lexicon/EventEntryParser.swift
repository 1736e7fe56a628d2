import GermanText

/// Reads one line of an events file.
struct EventEntryParser {
    /// The most words a line may have behind its lemma.
    private static let maximumParts = 32

    private static let prepositions: Set<String> = [
        "ab", "als", "an", "angesichts", "auf", "aufgrund", "aus", "außerhalb", "bei", "bis",
        "durch",
        "entgegen", "für", "gegen", "gegenüber", "gemäß", "hinter", "in", "infolge", "innerhalb",
        "laut", "mit", "nach", "neben", "ohne", "per", "seit", "seitens", "trotz", "über", "um",
        "unter", "von", "vor", "während", "wegen", "zu", "zugunsten", "zwischen",
    ]

    private let path: String
    private let line: Int
    private let classes: WordClasses

    private var type: EventType?
    private var mode: String?
    private var fillers: [EventEntry.Filler] = []
    private var requirements: [EventEntry.Requirement] = []
    private var status: Status?
    private var contexts: [String] = []
    private var isPlain = false
    private var isAbroad = false

    init(path: String, line: Int, type: EventType?, mode: String?, classes: WordClasses) {
        self.path = path
        self.line = line
        self.classes = classes
        self.type = type
        self.mode = mode
    }

    /// The entry that the words `parts` say, `nil` when it is at fault; every fault is reported.
    mutating func entry(
        _ parts: [String], number: (String) -> Int, faults: inout LexiconFaults
    ) -> EventEntry? {
        let before = faults.faults.count
        guard parts.count >= 2 else {
            faults.report(
                path, line,
                "“\(parts.joined(separator: " "))”: a word class and a lemma expected")
            return nil
        }
        guard ["verb", "noun", "noun!"].contains(parts[0]) else {
            faults.report(
                path, line, "unknown word class “\(parts[0])”: expected verb, noun or noun!")
            return nil
        }
        guard parts.count <= Self.maximumParts else {
            faults.report(path, line, "\(parts.count) words, at most \(Self.maximumParts) expected")
            return nil
        }
        for part in parts.dropFirst(2) { read(part, &faults) }
        let isVerb = parts[0] == "verb"
        checkLemma(parts[1], isVerb, &faults)
        guard faults.faults.count == before else { return nil }
        return make(parts[1], isVerb: isVerb, isExact: parts[0] == "noun!", number)
    }

    private func make(
        _ lemma: String, isVerb: Bool, isExact: Bool, _ number: (String) -> Int
    ) -> EventEntry {
        let reflexive = lemma.hasPrefix("sich_")
        let bare = (reflexive ? String(lemma.dropFirst(5)) : lemma)
            .parts(at: UInt8(ascii: "|")).joined()
        let forms = bare.parts(at: UInt8(ascii: "/"))
        let word = forms.first ?? bare
        return EventEntry(
            type: type, mode: mode, isVerb: isVerb, lemma: word,
            plural: forms.count > 1 ? forms[1] : nil, isExact: isExact, isReflexive: reflexive,
            fillers: fillers, requirements: requirements, status: status, contexts: contexts,
            isPlain: isPlain, isAbroad: isAbroad, rule: "\(word)-\(number(word))", path: path,
            line: line)
    }

    private func checkLemma(_ lemma: String, _ isVerb: Bool, _ faults: inout LexiconFaults) {
        if isVerb {
            if !lemma.hasSuffix("n") || lemma.utf8.count(where: { $0 == UInt8(ascii: "|") }) > 1
                || lemma.utf8.contains(UInt8(ascii: "/"))
            {
                faults.report(path, line, "“\(lemma)” is no infinitive")
            }
        } else if !(lemma.first?.isUppercase ?? false)
            || lemma.utf8.count(where: { $0 == UInt8(ascii: "/") }) > 1
            || lemma.hasSuffix("/")
        {
            faults.report(path, line, "“\(lemma)” is no noun: Singular or Singular/Plural")
        }
    }

    private mutating func read(_ part: String, _ faults: inout LexiconFaults) {
        if part == "plain" {
            isPlain = true
        } else if part == "abroad" {
            isAbroad = true
        } else if let colon = part.utf8.firstIndex(of: UInt8(ascii: ":")) {
            readFiller(part[..<colon], part[part.index(after: colon)...], part, &faults)
        } else if let equals = part.utf8.firstIndex(of: UInt8(ascii: "=")) {
            let value = String(part[part.index(after: equals)...])
            readSetting(String(part[..<equals]), value, part, &faults)
        } else {
            faults.report(
                path, line,
                "“\(part)” is not understood: expected SLOT:ROLE, SLOT=WORD, status=, "
                    + "context=, plain or abroad")
        }
    }

    private mutating func readFiller(
        _ slot: Substring, _ role: Substring, _ part: String, _ faults: inout LexiconFaults
    ) {
        let isRequired = role.hasSuffix("!")
        let name = isRequired ? role.dropLast() : role
        guard let known = EventEntry.Role(rawValue: String(name)) else {
            faults.report(
                path, line, "unknown role in “\(part)”: expected actor, recipient or both")
            return
        }
        guard let slot = self.slot(String(slot), part, &faults), slot != .anywhere else { return }
        fillers.append(EventEntry.Filler(slot: slot, role: known, isRequired: isRequired))
    }

    private mutating func readSetting(
        _ key: String, _ value: String, _ part: String, _ faults: inout LexiconFaults
    ) {
        let words = value.parts(at: UInt8(ascii: ","))
        guard !words.isEmpty else {
            faults.report(path, line, "nothing behind “=” in “\(part)”")
            return
        }
        switch key {
        case "status":
            status = Status(rawValue: value)
            if status == nil {
                faults.report(
                    path, line,
                    "unknown status “\(value)”: expected occurred, planned, "
                        + "hypothetical or denied")
            }
        case "context":
            for word in words where !EventContexts.all.contains(word) {
                faults.report(path, line, "unknown context “\(word)”")
            }
            contexts += words
        default:
            guard let slot = slot(key, part, &faults) else { return }
            requirements.append(
                EventEntry.Requirement(
                    slot: slot, words: words.flatMap { required($0, part, &faults) }))
        }
    }

    /// The words that a required word stands for, in lower case: those of a class when it names one.
    private func required(
        _ word: String, _ part: String, _ faults: inout LexiconFaults
    ) -> [String] {
        guard word.hasPrefix("@") else { return [word.lowercased()] }
        guard let words = classes.words(of: String(word.dropFirst())) else {
            faults.report(path, line, "unknown class “\(word)” in “\(part)”")
            return []
        }
        return words
    }

    private func slot(
        _ name: String, _ part: String, _ faults: inout LexiconFaults
    ) -> EventEntry.Slot? {
        switch name {
        case "nom": return .nominative
        case "acc": return .accusative
        case "dat": return .dative
        case "gen": return .genitive
        case "adj": return .adjective
        case "speaker": return .speaker
        case "word": return .anywhere
        case _ where Self.prepositions.contains(name): return .preposition(name)
        default:
            faults.report(
                path, line,
                "unknown slot in “\(part)”: expected nom, acc, dat, gen, adj, speaker, word or "
                    + "a preposition"
            )
            return nil
        }
    }
}
