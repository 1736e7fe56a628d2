import Articles
import Control
import EventCoding
import GermanText

/// What was read in an article, for a person who works on the lexicon: sentence by sentence, each
/// finding with the rule or entry that gave it.
struct Explanation {
    private let coded: CodedArticle
    private let coding: CodingExplanation
    private let paint: ExplanationPaint

    init(_ coded: CodedArticle, _ coding: CodingExplanation, showsColour: Bool) {
        self.coded = coded
        self.coding = coding
        paint = ExplanationPaint(showsColour: showsColour)
    }

    private var analysis: Analysis { coded.analysis }

    /// The lines, in the order of the text.
    var lines: [String] {
        analysis.sentences.indices.flatMap { ["", sentence($0)] + findings(in: $0) }
    }

    private func sentence(_ index: Int) -> String {
        paint.number(index + 1) + " "
            + paint.text(analysis.string(analysis.sentences[index].tokens))
    }

    private func findings(in index: Int) -> [String] {
        let range = analysis.sentences[index].tokens
        let clauses = analysis.clauses.indices.filter { analysis.clauses[$0].sentence == index }
        let syntax = ClauseExplanation(analysis, paint)
        let names = EntityExplanation(analysis, paint)
        return clauses.flatMap(syntax.lines) + names.lines(in: range) + times(range)
            + quotations(range) + events(in: index)
    }

    private func events(in sentence: Int) -> [String] {
        let told = zip(coded.events, coding.blanks).filter { $0.0.sentence == sentence }
        return told.flatMap { [event($0)] + $1.map(blank) }
            + coding.trials.filter { $0.sentence == sentence && !$0.reason.isEmpty }.map(trial)
    }

    private func blank(_ field: BlankField) -> String {
        paint.finding("  no \(field.name)", field.reason)
    }

    /// An entry that fired without an event of its own, or nearly did.
    private func trial(_ trial: EntryTrial) -> String {
        let name = trial.hasFired ? "fired" : "nearly"
        return paint.finding(
            name, "“\(trial.word)” \(trial.kind): \(trial.reason)",
            rule: "\(trial.rule), \(trial.place)")
    }

    private func times(_ range: Range<Int>) -> [String] {
        analysis.times.filter { range.contains($0.tokens.lowerBound) }.map { time in
            let parts = [
                time.kind.rawValue, time.value, time.modifier?.rawValue, time.days.map(period),
            ]
            let meaning = parts.compactMap(\.self).joined(separator: ", ")
            return paint.finding(
                "time", "\(analysis.string(time.tokens)): \(meaning)", rule: time.rule)
        }
    }

    private func period(_ days: ClosedRange<CalendarDate>) -> String {
        let (first, last) = (days.lowerBound, days.upperBound)
        return first == last ? "\(first)" : "\(first) to \(last)"
    }

    /// The quotations that begin in the sentence with tokens `range`.
    private func quotations(_ range: Range<Int>) -> [String] {
        analysis.quotations.filter { range.contains($0.tokens.lowerBound) }.flatMap { said in
            [
                paint.finding(
                    said.kind.rawValue, analysis.string(said.tokens), rule: said.rule),
                paint.finding(
                    "says", speaker(said.speaker) + outer(said), rule: said.cue?.entry ?? ""),
            ]
        }
    }

    private func outer(_ quotation: Quotation) -> String {
        quotation.outer.map { ", according to \(speaker($0))" } ?? ""
    }

    /// The words that name a speaker, and the entity they mean.
    private func speaker(_ speaker: Speaker?) -> String {
        guard let speaker else { return "nobody named" }
        let words = analysis.string(speaker.tokens)
        let name = speaker.entity.map { analysis.entities[$0].name } ?? speaker.name
        return words == name ? words : "\(words) = \(name)"
    }

    private func event(_ event: Event) -> String {
        let name = event.mode.map { "\(event.type.rawValue)/\($0)" } ?? event.type.rawValue
        let sides = [event.actors, event.recipients].map { side in
            side.isEmpty ? "–" : side.map(\.name).joined(separator: ", ")
        }
        return paint.finding(
            "event", "\(name) \(event.status.rawValue): \(sides.joined(separator: " → "))",
            rule: event.rule, isEvent: true)
    }
}

/// How an explanation looks on a terminal.
struct ExplanationPaint {
    /// How wide the names of findings are.
    private static let width = 14

    let showsColour: Bool

    /// The number of a sentence.
    func number(_ number: Int) -> String {
        TerminalColour.faint.paint("[\(number)]", when: showsColour)
    }

    /// The words of a sentence.
    func text(_ text: String) -> String {
        TerminalColour.bold.paint(TerminalText.safe(text), when: showsColour)
    }

    /// The line that a clause begins with.
    func clause(_ kind: String, rule: String) -> String {
        "  " + TerminalColour.cyan.paint(kind, when: showsColour) + self.rule(rule)
    }

    /// A finding: what it is, what was found, and the rule or entry that found it.
    func finding(_ name: String, _ found: String, rule: String = "", isEvent: Bool = false)
        -> String
    {
        let blanks = String(repeating: " ", count: max(1, Self.width - name.count))
        let label = isEvent ? TerminalColour.green.paint(name, when: showsColour) : name
        return "    " + label + blanks + TerminalText.safe(found) + self.rule(rule)
    }

    private func rule(_ rule: String) -> String {
        rule.isEmpty
            ? ""
            : "  " + TerminalColour.faint.paint("[\(TerminalText.safe(rule))]", when: showsColour)
    }
}
