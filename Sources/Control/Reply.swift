/// An answer as the server sends it.
struct Reply: Equatable {
    /// The output parameters, or what the error says; an object.
    var parameters: JSONBytes
    /// Whether more replies to the same call follow.
    var continues = false
    /// The error's full name when the call has failed.
    var error: String?

    init(_ parameters: JSONBytes, continues: Bool = false) {
        self.parameters = parameters
        self.continues = continues
    }

    init(_ error: MethodError) {
        self.parameters = error.parameters
        self.error = error.name
    }

    /// Reads a frame, without its NUL.
    init(frame: [UInt8]) throws(JSONError) {
        let reply = try JSONBytes(validating: frame)
        let parameters = try reply.member("parameters")
        self.parameters = parameters.flatMap { $0 == .null ? nil : $0 } ?? .emptyObject
        continues = try reply.member("continues")?.decoded(as: Bool?.self) ?? false
        error = try reply.member("error")?.decoded(as: String?.self)
    }

    /// The answer as a frame with its NUL.
    var frame: [UInt8] {
        var written: [UInt8] = [UInt8(ascii: "{")]
        if let error {
            written += Array("\"error\":".utf8) + JSONBytes(string: error).bytes + [0x2C]
        }
        written += Array("\"parameters\":".utf8)
        written += parameters.bytes
        if continues { written += Array(",\"continues\":true".utf8) }
        written += [UInt8(ascii: "}"), 0]
        return written
    }
}
