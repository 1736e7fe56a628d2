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
            array.object { write(token: index, lemmas[index], to: &$0) }
        }
        object.key("clauses")
        object.array(analysis.clauses.indices) { array, index in
            array.object { write(index, to: &$0) }
        }
    }

    private func write(token index: Int, _ lemma: String?, to object: inout JSONWriter) {
        object.write(span: analysis.tokens[index].span)
        if let lemma {
            object.key("lemma")
            object.string(lemma)
        }
        if let compound = analysis.compound(index) {
            object.key("compound")
            object.array([compound.modifier, compound.head]) { $0.string($1) }
        }
        if analysis.isGuessed(index) {
            object.key("guessed")
            object.boolean(true)
        }
    }

    private func write(_ index: Int, to object: inout JSONWriter) {
        let clause = analysis.clauses[index]
        object.key("kind")
        object.string(clause.kind.rawValue)
        object.key("sentence")
        object.number(clause.sentence)
        object.key("segments")
        object.array(clause.segments) { $0.write(pair: $1) }
        object.key("rule")
        object.string(clause.rule)
        if let parent = clause.parent {
            object.key("parent")
            object.number(parent)
        }
        if let antecedent = clause.antecedent {
            object.key("antecedent")
            object.number(analysis.phrases[antecedent].core)
        }
        if let negation = clause.negation { write(negation, to: &object) }
        write(analysis.fields(of: clause), to: &object)
        object.key("verbs")
        object.array(clause.verbs.indices) { array, place in
            array.object { write(clause.verbs[place], clause.arguments[place], to: &$0) }
        }
    }

    private func write(_ negation: Negation, to object: inout JSONWriter) {
        object.key("negation")
        object.object { object in
            object.key("token")
            object.number(negation.token)
            object.key("scope")
            object.write(pair: negation.scope)
            object.key("reach")
            object.string(negation.reach.rawValue)
            object.key("rule")
            object.string(negation.rule)
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
        if !arguments.subject.isEmpty, arguments.subjectGround != .modified {
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
        write(prepositional: arguments.prepositional, to: &object)
    }

    private func write(
        prepositional phrases: [(preposition: String, phrases: [Int])],
        to object: inout JSONWriter
    ) {
        object.key("prepositional")
        object.array(phrases) { array, item in
            array.object { object in
                object.key("preposition")
                object.string(item.preposition)
                object.key("heads")
                object.array(item.phrases) { $0.number(analysis.phrases[$1].core) }
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
