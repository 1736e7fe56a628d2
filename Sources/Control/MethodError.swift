/// An error that a method answers with instead of a reply.
public struct MethodError: Error, Sendable, Equatable {
    /// The error's full name, interface included.
    public let name: String
    /// What the error says beside its name, an object.
    public let parameters: JSONBytes

    /// Makes an error of its parts.
    public init(name: String, parameters: JSONBytes = .emptyObject) {
        self.name = name
        self.parameters = parameters
    }

    private init(_ name: String, _ parameter: String, _ value: String) {
        self.init(name: name, parameters: JSONBytes(object: [parameter: JSONBytes(string: value)]))
    }
}

/// The errors of every varlink service.
extension MethodError {
    /// The service has no such interface.
    public static func interfaceNotFound(_ interface: String) -> MethodError {
        MethodError("org.varlink.service.InterfaceNotFound", "interface", interface)
    }

    /// The interface has no such method.
    public static func methodNotFound(_ method: String) -> MethodError {
        MethodError("org.varlink.service.MethodNotFound", "method", method)
    }

    /// The method exists, but not in the way it was called.
    public static func methodNotImplemented(_ method: String) -> MethodError {
        MethodError("org.varlink.service.MethodNotImplemented", "method", method)
    }

    /// A parameter is missing, unknown or of a wrong type or value; or, before the connection is
    /// closed, the bytes received are no call, and the member `parameter` of it is wrong.
    public static func invalidParameter(_ parameter: String) -> MethodError {
        MethodError("org.varlink.service.InvalidParameter", "parameter", parameter)
    }

    /// The method gives many replies and must be called with `more`.
    public static let expectedMore = MethodError(name: "org.varlink.service.ExpectedMore")
}

/// The errors of `io.chronicled.Control`.
extension MethodError {
    /// The log has no record with that sequence.
    public static func noSuchSequence(_ sequence: String) -> MethodError {
        MethodError("io.chronicled.Control.NoSuchSequence", "sequence", sequence)
    }

    /// The log has no record with that id, or none any more.
    public static func noSuchRecord(_ id: String) -> MethodError {
        MethodError("io.chronicled.Control.NoSuchRecord", "id", id)
    }

    /// What is asked for makes no sense: the `parameter` that is wrong, and a sentence that says why.
    public static func invalidQuery(_ parameter: String, _ reason: String) -> MethodError {
        MethodError(
            name: "io.chronicled.Control.InvalidQuery",
            parameters: JSONBytes(object: [
                "parameter": JSONBytes(string: parameter), "reason": JSONBytes(string: reason),
            ]))
    }

    /// The parameter that ``invalidQuery(_:_:)`` names, and the reason; `nil` of other errors.
    public var queryFault: (parameter: String, reason: String)? {
        guard name == Self.invalidQuery("", "").name,
            let parameter = try? parameters.member("parameter")?.decoded(as: String.self),
            let reason = try? parameters.member("reason")?.decoded(as: String.self)
        else { return nil }
        return (parameter, reason)
    }

    /// The caller may not call the method; `reason` is a sentence that says who may and who asked.
    public static func permissionDenied(_ reason: String) -> MethodError {
        MethodError("io.chronicled.Control.PermissionDenied", "reason", reason)
    }

    /// The log does not say of this file that it is rejected, or it lies in its directory no more.
    public static func notRejected(_ file: String) -> MethodError {
        MethodError("io.chronicled.Control.NotRejected", "file", file)
    }

    /// The daemon could not do what was asked, for a `cause` that is not the caller's.
    public static func failed(_ cause: String) -> MethodError {
        MethodError("io.chronicled.Control.Failed", "cause", cause)
    }
}
