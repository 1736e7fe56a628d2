/// An event of the log that a test makes up.
public struct SampleEvent: Sendable {
    /// Who acts or is acted upon: name, and country if any.
    public typealias Party = (name: String, country: String?)

    /// PLOVER's type.
    public var type = "CONSULT"
    /// The type's mode.
    public var mode: String? = "visit"
    /// The quad class.
    public var quad = 1
    /// Whether it occurred.
    public var status = "occurred"
    /// Who acts.
    public var actors: [Party] = [("Henrik Solberg", "NOR")]
    /// Who is acted upon.
    public var recipients: [Party] = [("Lettland", "LVA")]
    /// The first and the last day, if the text says when.
    public var days: (begin: String, end: String)?
    /// Where.
    public var place: String?
    /// Who says so.
    public var speaker: String?
    /// The happening that it denies.
    public var disputes: String?

    /// A visit.
    public init() {}

    /// Its line in the log, without the members that nobody reads.
    public func record(id: String, file: String) -> String {
        #"{"type":"io.chronicled.event","id":"\#(id)","subject":\#(Self.string(file)),"data":\#(data)}"#
    }

    /// The `data` of its line.
    public var data: String {
        let when = days.map { #"{"begin":"\#($0.begin)","end":"\#($0.end)"}"# } ?? "null"
        let place = place.map { #"{"text":\#(Self.string($0)),"country":"LVA"}"# } ?? "null"
        let speaker = speaker.map { #"{"speaker":\#(Self.string($0)),"country":null}"# } ?? "null"
        let disputes = disputes.map { #","disputes":\#(Self.string($0))"# } ?? ""
        return #"""
            {"type":"\#(type)","mode":\#(Self.string(mode)),"contexts":[],"quad":\#(quad),\#
            "scale":1.0,"status":"\#(status)","actors":[\#(Self.list(actors))],\#
            "recipients":[\#(Self.list(recipients))],"when":\#(when),"where":\#(place),\#
            "attribution":\#(speaker),"trigger":{"text":"besuchte"},"sentence":0,"text":"Satz."\#
            \#(disputes)}
            """#
    }

    private static func list(_ parties: [Party]) -> String {
        parties.map { party in
            #"{"name":\#(string(party.name)),"country":\#(string(party.country)),"text":"er"}"#
        }.joined(separator: ",")
    }

    private static func string(_ text: String?) -> String {
        guard let text else { return "null" }
        let escaped = text.replacing("\\", with: #"\\"#).replacing("\"", with: #"\""#)
        return "\"\(escaped)\""
    }
}
