import Control
import EventLog
import GermanText

/// Writes the entities of an analysis as JSON, each with the phrases that mean it.
struct EntityReport {
    private let analysis: Analysis

    init(_ analysis: Analysis) { self.analysis = analysis }

    /// Adds the keys `entities` and `doubtful` to `object`.
    func write(to object: inout JSONWriter) {
        object.key("entities")
        object.array(analysis.entities) { array, entity in
            array.object { write(entity, to: &$0) }
        }
        object.key("doubtful")
        object.array(analysis.phrases.filter { !$0.rivals.isEmpty && $0.entity == nil }) {
            array, phrase in
            array.object { object in
                object.write(span: analysis.span(phrase.tokens))
                object.key("rivals")
                object.array(phrase.rivals) { $0.number($1) }
            }
        }
    }

    private func write(_ entity: Entity, to object: inout JSONWriter) {
        object.key("name")
        object.string(entity.name)
        object.key("kind")
        object.string(entity.kind.rawValue)
        object.key("country")
        object.string(entity.country)
        object.key("countryGround")
        object.string(entity.countryGround?.rawValue)
        object.key("sector")
        object.string(entity.sector?.rawValue)
        object.key("title")
        object.string(entity.title)
        object.key("mentions")
        object.array(entity.mentions) { array, mention in
            array.object { object in
                object.write(span: analysis.span(analysis.phrases[mention].tokens))
                object.key("reason")
                object.string(analysis.phrases[mention].resolution?.rawValue)
            }
        }
    }
}
