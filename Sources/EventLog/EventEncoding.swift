import Articles
import EventCoding
import GermanText

extension Event {
    /// The `data` of the event's line, as JSON; `article` is the id of the article it stands in.
    public func encodedData(article: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { object in
            object.key("article")
            object.string(article)
            object.write(self)
        }
        return writer.bytes
    }
}

extension JSONWriter {
    /// Writes the members that every encoding of an event has.
    public mutating func write(_ event: Event) {
        writeKind(event)
        key("actors")
        array(event.actors) { $0.write($1) }
        key("recipients")
        array(event.recipients) { $0.write($1) }
        key("when")
        write(event.when)
        key("where")
        write(event.place)
        key("attribution")
        write(event.attribution)
        key("trigger")
        write(event.trigger)
        key("mentions")
        array(event.mentions) { $0.write($1) }
        key("rule")
        string(event.rule)
        key("sentence")
        number(event.sentence)
        key("text")
        string(event.text)
    }

    private mutating func writeKind(_ event: Event) {
        key("type")
        string(event.type.rawValue)
        key("mode")
        string(event.mode)
        key("contexts")
        array(event.contexts) { $0.string($1) }
        key("quad")
        number(event.type.quad)
        key("scale")
        number(event.type.scale(mode: event.mode))
        key("status")
        string(event.status.rawValue)
    }

    private mutating func write(_ actor: Actor) {
        object { object in
            object.key("name")
            object.string(actor.name)
            object.key("country")
            object.string(actor.country)
            object.key("sector")
            object.string(actor.sector?.rawValue)
            object.key("title")
            object.string(actor.title)
            object.key("count")
            object.number(actor.count?.number)
            object.key("atLeast")
            object.boolean(actor.count?.isLeast ?? false)
            object.key("text")
            object.string(actor.text)
            object.write(span: actor.span)
        }
    }

    private mutating func write(_ occasion: Occasion?) {
        guard let occasion else { return null() }
        object { object in
            object.key("text")
            object.string(occasion.text)
            object.key("value")
            object.string(occasion.value)
            object.key("begin")
            object.string(occasion.begin.description)
            object.key("end")
            object.string(occasion.end.description)
            object.key("textStart")
            object.number(occasion.span.lowerBound)
            object.key("textEnd")
            object.number(occasion.span.upperBound)
        }
    }

    private mutating func write(_ place: Place?) {
        guard let place else { return null() }
        object { object in
            object.key("text")
            object.string(place.text)
            object.key("country")
            object.string(place.country)
            object.key("latitude")
            object.number(place.latitude)
            object.key("longitude")
            object.number(place.longitude)
        }
    }

    private mutating func write(_ attribution: Attribution?) {
        guard let attribution else { return null() }
        object { object in
            object.key("speaker")
            object.string(attribution.speaker)
            object.key("country")
            object.string(attribution.country)
            object.key("cue")
            object.string(attribution.cue)
            object.key("kind")
            object.string(attribution.kind.rawValue)
            object.key("via")
            object.string(attribution.via)
        }
    }

    private mutating func write(_ trigger: Trigger) {
        object { object in
            object.key("text")
            object.string(trigger.text)
            object.key("lemma")
            object.string(trigger.lemma)
            object.write(span: trigger.span)
        }
    }

    private mutating func write(span: Range<Int>) {
        key("start")
        number(span.lowerBound)
        key("end")
        number(span.upperBound)
    }
}
