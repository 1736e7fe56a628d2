/// The parameters of the replies of `io.chronicled.Control.Tail` and `.Show`.
public enum TailReply {
    /// The parameters that carry `record`, a line of the log without its line end, byte by byte.
    public static func record(_ record: JSONBytes) -> JSONBytes {
        JSONBytes(object: ["record": record])
    }

    /// The parameters that end a call.
    public static let end = record(.null)

    /// The line that `parameters` carry, or `nil` at the end.
    public static func record(in parameters: JSONBytes) throws(JSONError) -> JSONBytes? {
        guard let record = try parameters.member("record"), record != .null else { return nil }
        return record
    }
}
