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
        return CSVRow.text([
            .text(id), .text(found.happening), .number(found.tellings), .text(event.type),
            .text(event.mode), event.quad.map { .number($0) } ?? .text(nil),
            .number(event.scale), .text(event.status), .text(event.when?.begin),
            .text(event.when?.end), .text(found.day), .text(names(of: event.actors)),
            .text(codes(of: event.actors)), .text(names(of: event.recipients)),
            .text(codes(of: event.recipients)), .text(event.where?.text),
            .text(event.where?.country), .number(event.where?.latitude),
            .number(event.where?.longitude), .text(event.attribution?.speaker),
            .text(record.subject), .text(event.text),
        ])
    }

    private static func names(of parties: [LoggedEvent.Party]) -> String {
        parties.map(\.name).joined(separator: "; ")
    }

    private static func codes(of parties: [LoggedEvent.Party]) -> String {
        parties.map { [$0.country, $0.sector].compactMap(\.self).joined(separator: ":") }
            .joined(separator: "; ")
    }
}
