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
        object.array(clause.segments) { $0.write(pair: $1) }
        object.key("rule")
        object.string(clause.rule)
        write(analysis.fields(of: clause), to: &object)
        object.key("verbs")
        object.array(clause.verbs.indices) { array, place in
            array.object { write(clause.verbs[place], clause.arguments[place], to: &$0) }
        }
    }

    private func write(_ fields: ClauseFields, to object: inout JSONWriter) {
        object.key("fields")
        object.object { object in
            object.key("prefield")
            object.array(fields.prefield) { $0.write(pair: $1) }
            object.key("leftBracket")
            object.array(fields.leftBracket.map { [$0] } ?? []) { $0.write(pair: $1) }
            object.key("middle")
            object.array(fields.middle) { $0.write(pair: $1) }
            object.key("rightBracket")
            object.array(fields.rightBracket.map { [$0] } ?? []) { $0.write(pair: $1) }
            object.key("postfield")
            object.array(fields.postfield) { $0.write(pair: $1) }
        }
    }

    private func write(_ verb: VerbGroup, _ arguments: Arguments, to object: inout JSONWriter) {
        object.key("lemma")
        object.string(verb.lemma)
        object.key("tokens")
        object.array(verb.tokens) { $0.number($1) }
        object.key("finite")
        object.boolean(verb.finite != nil)
        object.key("tense")
        object.string("\(verb.tense)")
        object.key("mood")
        object.string("\(verb.mood)")
        object.key("voice")
        object.string(verb.voice.rawValue)
        object.key("rule")
        object.string(verb.rule)
        write(arguments, to: &object)
    }

    private func write(_ arguments: Arguments, to object: inout JSONWriter) {
        if !arguments.subject.isEmpty {
            object.key("subject")
            object.object { object in
                write(heads: arguments.subject, arguments.subjectGround, to: &object)
                object.key("shared")
                object.boolean(arguments.sharesSubject)
                object.key("doubtful")
                object.boolean(arguments.isDoubtful)
            }
        }
        object.key("objects")
        var objects = [
            ("accusative", arguments.accusative, arguments.accusativeGround),
            ("dative", arguments.dative, .form),
        ]
        if let reflexive = arguments.reflexive {
            let name = arguments.accusative.isEmpty ? "accusative" : "reflexive"
            objects.append((name, [reflexive], .form))
        }
        object.array(objects.filter { !$0.1.isEmpty }) { array, item in
            array.object { object in
                object.key("case")
                object.string(item.0)
                write(heads: item.1, item.2, to: &object)
            }
        }
    }

    private func write(
        heads phrases: [Int], _ ground: Arguments.Ground, to object: inout JSONWriter
    ) {
        object.key("heads")
        object.array(phrases) { $0.number(analysis.phrases[$1].core) }
        object.key("rule")
        object.string(ground.rawValue)
    }
}
