import Control
import EventLog
import GermanText

/// Writes the tokens and clauses of an analysis as JSON.
struct SyntaxReport {
    private let analysis: Analysis

    init(_ analysis: Analysis) { self.analysis = analysis }

    /// Adds the keys `tokens` and `clauses` to `object`.
    func write(to object: inout JSONWriter) {
        let lemmas = analysis.lemmas
        object.key("tokens")
        object.array(analysis.tokens.indices) { array, index in
            array.object { token in
                token.write(span: analysis.tokens[index].span)
                if let lemma = lemmas[index] {
                    token.key("lemma")
                    token.string(lemma)
                }
            }
        }
        object.key("clauses")
        object.array(analysis.clauses.indices) { array, index in
            array.object { write(index, to: &$0) }
        }
    }

    private func write(_ index: Int, to object: inout JSONWriter) {
        let clause = analysis.clauses[index]
        object.key("kind")
        object.string("\(clause.kind)")
        object.key("sentence")
        object.number(clause.sentence)
        object.key("segments")
        object.array(clause.segments) { array, segment in
            array.array([segment.lowerBound, segment.upperBound]) { $0.number($1) }
        }
        if let verb = clause.verbs.first {
            object.key("verb")
            object.object { write(verb, clause, to: &$0) }
            write(analysis.arguments(of: verb, in: clause), clause, to: &object)
        }
    }

    private func write(_ verb: VerbGroup, _ clause: Clause, to object: inout JSONWriter) {
        object.key("lemma")
        object.string(verb.lemma)
        object.key("tokens")
        object.array([verb.finite, verb.head, verb.particle].compactMap { $0 }) { $0.number($1) }
        object.key("finite")
        object.boolean(verb.finite != nil)
    }

    private func write(
        _ arguments: Arguments, _ clause: Clause, to object: inout JSONWriter
    ) {
        if !arguments.subject.isEmpty {
            object.key("subject")
            object.object { write(heads: arguments.subject, to: &$0) }
        }
        object.key("objects")
        let objects = [("accusative", arguments.accusative), ("dative", arguments.dative)]
        object.array(objects.filter { !$0.1.isEmpty }) { array, item in
            array.object { object in
                object.key("case")
                object.string(item.0)
                write(heads: item.1, to: &object)
            }
        }
    }

    private func write(heads phrases: [Int], to object: inout JSONWriter) {
        object.key("heads")
        object.array(phrases) { $0.number(analysis.phrases[$1].head) }
    }
}
