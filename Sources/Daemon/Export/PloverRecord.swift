import EventLog

/// An event with the field names of PLOVER's JSON.
///
/// What the log does not know is `null`. Behind PLOVER's fields stand those of ours that it has
/// none for.
enum PloverRecord {
    /// The line of `entry`, its line feed included.
    static func encode(_ entry: ExportEntry) -> [UInt8] {
        var writer = JSONWriter(capacity: 2048)
        writer.object { object in
            object.writeTime(entry)
            object.key("actor")
            object.array(entry.event.actors) { $0.write($1) }
            object.key("recipient")
            object.array(entry.event.recipients) { $0.write($1) }
            object.writeAct(entry.event)
            object.writeSource(entry)
            object.writeRest(entry)
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}

extension JSONWriter {
    fileprivate mutating func writeTime(_ entry: ExportEntry) {
        key("id")
        string(entry.line.id)
        key("has_event")
        boolean(true)
        key("date")
        string(entry.event.when?.begin)
        key("time")
        null()
        key("enddate")
        string(entry.event.when?.end)
        key("endtime")
        null()
    }

    fileprivate mutating func write(_ party: ExportedEvent.Party) {
        object { object in
            object.key("code")
            object.string(party.country)
            object.key("sector")
            object.string(party.sector)
            object.key("entity_text")
            object.string(party.text)
            object.writeNulls(["identifier_id", "identifier_text", "religion", "ethnicity"])
            object.key("office")
            object.string(party.title)
            object.writeNulls(["gender", "age"])
            object.key("raw_text")
            object.string(party.text)
            object.key("entity_name")
            object.string(party.name)
            object.writeNulls(["wikidata_id", "wiki_description", "country_name"])
            object.key("sector_code")
            object.string(party.sector)
            object.writeNulls(["other_sector_codes"])
        }
    }

    fileprivate mutating func writeAct(_ event: ExportedEvent) {
        key("event")
        array([event.type]) { $0.string($1) }
        key("event_loc")
        write(event.where)
        key("event_text")
        array([event.trigger.text]) { $0.string($1) }
        key("quad_code")
        number(event.quad)
        key("event_scale")
        number(event.scale)
        key("mode")
        array(event.mode.map { [$0] } ?? []) { $0.string($1) }
        key("context")
        array(event.contexts) { $0.string($1) }
    }

    private mutating func write(_ place: ExportedEvent.Place?) {
        guard let place else { return null() }
        object { object in
            object.key("extracted_place")
            object.string(place.text)
            object.writeNulls(["resolved_place", "geonameid"])
            object.key("lat")
            object.number(place.latitude)
            object.key("lon")
            object.number(place.longitude)
            object.writeNulls(["city", "district", "province", "country"])
            object.key("country_code")
            object.string(place.country)
            object.writeNulls(["feature_class", "feature_code", "resolution"])
        }
    }

    fileprivate mutating func writeSource(_ entry: ExportEntry) {
        writeNulls(["link"])
        key("text")
        string(entry.event.text)
        key("text_info")
        object { object in
            object.key("sequence")
            object.number(entry.event.sentence)
            object.writeNulls(["start", "end", "text_story"])
        }
        key("cite_info")
        object { object in
            object.writeNulls(["corpus"])
            object.key("citation")
            object.string(entry.article?.file)
            object.writeNulls(["url"])
            object.key("title")
            object.string(entry.article?.headline)
            object.key("language")
            object.string(entry.article?.language)
            object.key("publication")
            object.string(entry.article?.agency)
            object.writeNulls(["license", "copyright"])
            object.key("coder")
            object.string("chronicled")
            object.key("codebook")
            object.string("PLOVER")
            object.key("version")
            object.string(entry.article?.coder)
        }
    }

    fileprivate mutating func writeRest(_ entry: ExportEntry) {
        let time = entry.line.time.split(separator: "T", maxSplits: 1)
        key("coder")
        string("chronicled")
        key("coded_date")
        string(time.first.map(String.init))
        key("coded_time")
        string(time.count == 2 ? String(time[1]) : nil)
        writeNulls(["comment"])
        key("published")
        string(entry.article?.published)
        key("status")
        string(entry.event.status)
        key("attribution")
        write(entry.event.attribution)
        key("happening")
        string(entry.happening)
        key("telling")
        number(entry.event.telling)
        key("disputes")
        string(entry.disputes)
    }

    private mutating func write(_ attribution: ExportedEvent.Attribution?) {
        guard let attribution else { return null() }
        object { object in
            object.key("speaker")
            object.string(attribution.speaker)
            object.key("country")
            object.string(attribution.country)
            object.key("via")
            object.string(attribution.via)
        }
    }

    private mutating func writeNulls(_ names: [StaticString]) {
        for name in names {
            key(name)
            null()
        }
    }
}
