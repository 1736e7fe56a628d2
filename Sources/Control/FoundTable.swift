/// Events that were searched for, as a table of comma-separated values (RFC 4180, but for line ends of
/// one line feed).
public enum FoundTable {
    /// The names of the columns, without a line end.
    public static let header = """
        id,happening,tellings,type,mode,quad,scale,status,begin,end,day,actors,actorCodes,recipients,\
        recipientCodes,place,placeCountry,latitude,longitude,speaker,file,text
        """

    private struct Identified: Decodable {
        let id: String
    }

    /// The row of what was found, without a line end; `nil` when its record is not understood.
    ///
    /// Several actors or recipients of one event are parted by `; `, and so are their codes, which
    /// are `BLR:GOV`, `BLR` or empty. What the record does not say is empty.
    public static func row(of found: SearchReply) -> String? {
        guard let record = try? found.record.decoded(as: LoggedRecord<LoggedEvent>.self),
            let id = try? found.record.decoded(as: Identified.self).id, let event = record.data
        else { return nil }
        let fields: [String?] = [
            id, found.happening, "\(found.tellings)", event.type, event.mode,
            event.quad.map { "\($0)" }, event.scale.map { "\($0)" }, event.status,
            event.when?.begin, event.when?.end, found.day, names(of: event.actors),
            codes(of: event.actors), names(of: event.recipients), codes(of: event.recipients),
            event.where?.text, event.where?.country, event.where?.latitude.map { "\($0)" },
            event.where?.longitude.map { "\($0)" }, event.attribution?.speaker, record.subject,
            event.text,
        ]
        return fields.map { quoted($0 ?? "") }.joined(separator: ",")
    }

    private static func names(of parties: [LoggedEvent.Party]) -> String {
        parties.map(\.name).joined(separator: "; ")
    }

    private static func codes(of parties: [LoggedEvent.Party]) -> String {
        parties.map { [$0.country, $0.sector].compactMap(\.self).joined(separator: ":") }
            .joined(separator: "; ")
    }

    private static func quoted(_ field: String) -> String {
        guard field.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return field }
        return "\"\(field.replacing("\"", with: "\"\""))\""
    }
}
