import Articles
import Control
import EventCoding
import EventLog
import GermanText

/// What `chroniclectl code` prints of one file.
public struct CodedFileReport: Sendable {
    private let source: String
    private let id: String
    private let coded: CodedArticle

    /// A report on the file named `source`, whose content has the digest `content`.
    public init(source: String, content: Digest, coded: CodedArticle) {
        self.source = source
        self.id = content.identifier
        self.coded = coded
    }

    /// Each event as a JSON object, the `data` of its line in the log.
    public var events: [String] {
        coded.events.map { String(decoding: $0.encodedData(article: id), as: UTF8.self) }
    }

    /// A line for people: what was read, and then one line for each event.
    public func lines(showsColour: Bool) -> [String] {
        let line = EventLine(showsColour: showsColour)
        let article = coded.analysis.article
        let head = [
            source, article.published.map { "published \($0.text)" },
            "\(coded.analysis.sentences.count) sentences", "\(coded.events.count) events",
        ]
        return [head.compactMap(\.self).joined(separator: "  ")]
            + events.map { "  " + line.text(ofEventData: JSONBytes(trusting: Array($0.utf8))) }
    }

    /// What was read in each sentence and why, for a person who works on the lexicon; `coder` is the one
    /// that coded it.
    public func explanation(by coder: Coder, showsColour: Bool) -> [String] {
        lines(showsColour: showsColour).prefix(1)
            + Explanation(coded, coder.explain(coded), showsColour: showsColour).lines
    }

    /// The whole analysis as one JSON object; offsets count Unicode scalars of its `text`.
    public var analysis: String {
        var writer = JSONWriter()
        writer.object { object in
            object.key("source")
            object.string(source)
            object.key("text")
            object.string(String(decoding: coded.analysis.article.text.utf8, as: UTF8.self))
            object.key("published")
            object.string(coded.analysis.article.published?.text)
            object.key("sentences")
            object.array(coded.analysis.sentences) {
                $0.write(pair: coded.analysis.span($1.tokens))
            }
            SyntaxReport(coded.analysis).write(to: &object)
            EntityReport(coded.analysis).write(to: &object)
            object.key("timexes")
            object.array(coded.analysis.times) { $0.write($1, in: coded.analysis) }
            object.key("quotes")
            object.array(coded.analysis.quotations) { $0.write($1, in: coded.analysis) }
            object.key("events")
            object.array(coded.events) { array, event in
                array.object { $0.write(event) }
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension JSONWriter {
    mutating func write(pair span: Range<Int>) {
        array([span.lowerBound, span.upperBound]) { $0.number($1) }
    }

    mutating func write(span: Range<Int>) {
        key("start")
        number(span.lowerBound)
        key("end")
        number(span.upperBound)
    }

    fileprivate mutating func write(_ time: TimeExpression, in analysis: Analysis) {
        object { object in
            object.write(span: analysis.span(time.tokens))
            object.key("type")
            object.string(time.kind.rawValue)
            object.key("value")
            object.string(time.value)
            object.key("mod")
            object.string(time.modifier?.rawValue)
            object.key("days")
            if let days = time.days {
                object.object { period in
                    period.key("begin")
                    period.string(days.lowerBound.description)
                    period.key("end")
                    period.string(days.upperBound.description)
                }
            } else {
                object.null()
            }
            object.key("rule")
            object.string(time.rule)
        }
    }

    fileprivate mutating func write(_ quotation: Quotation, in analysis: Analysis) {
        object { object in
            object.write(span: analysis.span(quotation.tokens))
            object.key("kind")
            object.string(quotation.kind.rawValue)
            object.key("speaker")
            object.write(quotation.speaker, in: analysis)
            object.key("cue")
            object.write(quotation.cue, in: analysis)
            object.key("outer")
            object.write(quotation.outer, in: analysis)
            object.key("rule")
            object.string(quotation.rule)
        }
    }

    private mutating func write(_ speaker: Speaker?, in analysis: Analysis) {
        guard let speaker else { return null() }
        object { object in
            object.write(span: analysis.span(speaker.tokens))
            object.key("name")
            object.string(speaker.name)
            if let entity = speaker.entity {
                object.key("entity")
                object.string(analysis.entities[entity].name)
            }
        }
    }

    private mutating func write(_ cue: Cue?, in analysis: Analysis) {
        guard let cue else { return null() }
        object { object in
            object.write(span: analysis.span(cue.tokens))
            object.key("entry")
            object.string(cue.entry)
        }
    }
}
