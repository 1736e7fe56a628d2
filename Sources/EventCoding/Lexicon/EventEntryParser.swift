import GermanText

/// Reads one line of an events file.
struct EventEntryParser {
    /// The most words a line may have behind its lemma.
    private static let maximumParts = 32

    private static let slots: [String: EventEntry.Slot] = {
        let prepositions = [
            "ab", "als", "an", "angesichts", "auf", "aufgrund", "aus", "außerhalb", "bei", "bis",
            "durch", "entgegen", "für", "gegen", "gegenüber", "gemäß", "hinter", "in", "infolge",
            "innerhalb", "laut", "mit", "nach", "neben", "ohne", "per", "seit", "seitens", "trotz",
            "über", "um", "unter", "von", "vor", "während", "wegen", "zu", "zugunsten", "zwischen",
        ]
        var slots: [String: EventEntry.Slot] = [
            "nom": .nominative, "acc": .accusative, "dat": .dative, "gen": .genitive,
            "adj": .adjective, "speaker": .speaker, "word": .anywhere,
        ]
        for preposition in prepositions { slots[preposition] = .preposition(preposition) }
        return slots
    }()

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

    /// The entry that the words `parts` say, `nil` when it is at fault; every fault is reported. The words
    /// that it asks for get their numbers from `required`.
    mutating func entry(
        _ parts: [String], required: inout RequiredWords, faults: inout LexiconFaults
    ) -> EventEntry? {
        let before = faults.faults.count
        guard parts.count >= 2 else {
            faults.report(
                path, line,
                "“\(parts.joined(separator: " "))”: a word class and a lemma expected")
            return nil
        }
        let isVerb = parts[0] == "verb"
        guard isVerb || parts[0] == "noun" || parts[0] == "noun!" else {
            faults.report(
                path, line, "unknown word class “\(parts[0])”: expected verb, noun or noun!")
            return nil
        }
        guard parts.count <= Self.maximumParts else {
            faults.report(path, line, "\(parts.count) words, at most \(Self.maximumParts) expected")
            return nil
        }
        for part in parts.dropFirst(2) { read(part, &required, &faults) }
        checkLemma(parts[1], isVerb, &faults)
        guard faults.faults.count == before else { return nil }
        return make(parts[1], isVerb: isVerb, isExact: parts[0] == "noun!")
    }

    private func make(_ lemma: String, isVerb: Bool, isExact: Bool) -> EventEntry {
        let isReflexive = lemma.hasBeginning("sich_")
        let bare = isReflexive ? lemma.withoutBeginning(bytes: 5) : lemma
        let halves = bare.divided(at: UInt8(ascii: isVerb ? "|" : "/"))
        let word = isVerb ? halves.map { $0.front + $0.back } : halves?.front
        return EventEntry(
            type: type, mode: mode, isVerb: isVerb, lemma: word ?? bare,
            plural: isVerb ? nil : halves?.back, isExact: isExact, isReflexive: isReflexive,
            fillers: fillers, requirements: requirements, status: status, contexts: contexts,
            isPlain: isPlain, isAbroad: isAbroad, path: path, line: line)
    }

    private func checkLemma(_ lemma: String, _ isVerb: Bool, _ faults: inout LexiconFaults) {
        if isVerb {
            if !lemma.hasEnding("n") || lemma.utf8.count(where: { $0 == UInt8(ascii: "|") }) > 1
                || lemma.utf8.contains(UInt8(ascii: "/"))
            {
                faults.report(path, line, "“\(lemma)” is no infinitive")
            }
        } else if !lemma.isCapitalized
            || lemma.utf8.count(where: { $0 == UInt8(ascii: "/") }) > 1
            || lemma.hasEnding("/")
        {
            faults.report(path, line, "“\(lemma)” is no noun: Singular or Singular/Plural")
        }
    }

    private mutating func read(
        _ part: String, _ required: inout RequiredWords, _ faults: inout LexiconFaults
    ) {
        if part == "plain" {
            isPlain = true
        } else if part == "abroad" {
            isAbroad = true
        } else if let (slot, role) = part.divided(at: UInt8(ascii: ":")) {
            readFiller(slot, role, part, &faults)
        } else if let (key, value) = part.divided(at: UInt8(ascii: "=")) {
            readSetting(key, value, part, &required, &faults)
        } else {
            faults.report(
                path, line,
                "“\(part)” is not understood: expected SLOT:ROLE, SLOT=WORD, status=, "
                    + "context=, plain or abroad")
        }
    }

    private mutating func readFiller(
        _ slot: String, _ role: String, _ part: String, _ faults: inout LexiconFaults
    ) {
        let isRequired = role.hasEnding("!")
        let name = isRequired ? role.withoutEnding(bytes: 1) : role
        guard let known = EventEntry.Role(rawValue: name) else {
            faults.report(
                path, line, "unknown role in “\(part)”: expected actor, recipient or both")
            return
        }
        guard let slot = self.slot(slot, part, &faults), slot != .anywhere else { return }
        fillers.append(EventEntry.Filler(slot: slot, role: known, isRequired: isRequired))
    }

    private mutating func readSetting(
        _ key: String, _ value: String, _ part: String, _ required: inout RequiredWords,
        _ faults: inout LexiconFaults
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
            requirements.append(requirement(slot, words, part, &required, &faults))
        }
    }

    /// The requirement that one of `names` stands in `slot`, each a word or a class.
    private func requirement(
        _ slot: EventEntry.Slot, _ names: [String], _ part: String,
        _ required: inout RequiredWords, _ faults: inout LexiconFaults
    ) -> EventEntry.Requirement {
        var words: [String] = []
        var numbers: [Int] = []
        for name in names {
            if !name.hasBeginning("@") {
                words.append(name.inLowerCase)
                numbers.append(required.number(of: name.inLowerCase))
            } else if let known = classes.words(of: name.withoutBeginning(bytes: 1)) {
                words += known
                numbers.append(required.number(ofClass: name, known))
            } else {
                faults.report(path, line, "unknown class “\(name)” in “\(part)”")
            }
        }
        return EventEntry.Requirement(slot: slot, words: words, numbers: numbers)
    }

    private func slot(
        _ name: String, _ part: String, _ faults: inout LexiconFaults
    ) -> EventEntry.Slot? {
        if let slot = Self.slots[name] { return slot }
        faults.report(
            path, line,
            "unknown slot in “\(part)”: expected nom, acc, dat, gen, adj, speaker, word or "
                + "a preposition")
        return nil
    }
}
