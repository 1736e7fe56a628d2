/// What `io.chronicled.Control.Reload` answers: keys of the configuration whose values changed.
public struct ReloadReply: Codable, Sendable, Equatable {
    /// Those that are in force.
    public let applied: [String]
    /// Those that take force when the daemon starts the next time.
    public let needsRestart: [String]

    /// Makes a reply of its parts.
    public init(applied: [String], needsRestart: [String]) {
        self.applied = applied
        self.needsRestart = needsRestart
    }
}

extension Route {
    /// The full name of the method that has the configuration and the lexicon read again.
    public static let reloadMethod = "io.chronicled.Control.Reload"

    /// `io.chronicled.Control.Reload`, for the daemon's owner, answered late with the
    /// ``ReloadReply`` that what `begin` returns is given.
    public static func reload(
        _ begin: @escaping @Sendable () throws(MethodError) -> LateReply
    ) -> Route {
        Route(reloadMethod, access: .owner, needsMore: false) {
            (_: NoParameters, _) throws(MethodError) in try begin()
        }
    }
}

extension MethodError {
    /// The name of the error ``reloadRefused(_:)``.
    public static let reloadRefusedName = "io.chronicled.Control.ReloadRefused"

    /// The configuration or the lexicon has mistakes, so that what was in force still is.
    public static func reloadRefused(_ reasons: [String]) -> MethodError {
        let reasons = JSONBytes(array: reasons.map { JSONBytes(string: $0) })
        return MethodError(
            name: reloadRefusedName, parameters: JSONBytes(object: ["reasons": reasons]))
    }

    /// The mistakes that ``reloadRefused(_:)`` names, or `nil` when this is another error.
    public var refusalReasons: [String]? {
        guard name == Self.reloadRefusedName else { return nil }
        return try? parameters.member("reasons")?.decoded(as: [String].self)
    }
}
