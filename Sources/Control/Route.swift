import LinuxSystem

/// The parameters of a method.
public protocol MethodParameters: Decodable, Sendable {
    /// The names that the method knows; a call with any other is refused.
    static var parameterNames: Set<String> { get }
}

/// The parameters of a method that takes none.
public struct NoParameters: MethodParameters {
    /// The empty set.
    public static let parameterNames: Set<String> = []
}

/// What a method answers with.
enum Response {
    /// One reply.
    case reply(JSONBytes)
    /// Replies as they come.
    case stream(any ReplyStream)
}

/// Who may call a method. A method for everyone changes nothing.
public enum Access: Sendable, Equatable {
    /// Whoever can connect.
    case everyone
    /// The superuser and the user that the daemon runs as.
    case owner

    /// Whether `peer` is one of these.
    func permits(_ peer: PeerCredentials) -> Bool {
        self == .everyone || peer.user == 0 || peer.user == PeerCredentials.own.user
    }
}

/// A method and what answers it.
public struct Route: Sendable {
    /// The method's full name, interface included.
    public let method: String
    let access: Access
    let needsMore: Bool
    let respond: @Sendable (JSONBytes, PeerCredentials) throws(MethodError) -> Response

    /// A method that gives one reply. `answer` runs on the server's queue and must not wait.
    public init<Parameters: MethodParameters>(
        _ method: String, access: Access = .everyone,
        answer: @escaping @Sendable (Parameters, PeerCredentials) throws(MethodError) -> JSONBytes
    ) {
        self.method = method
        self.access = access
        needsMore = false
        respond = { (parameters, peer) throws(MethodError) in
            .reply(try answer(try decode(parameters), peer))
        }
    }

    /// A method that answers with a stream; without `needsMore` with a late reply.
    public init<Parameters: MethodParameters>(
        _ method: String, access: Access = .everyone, needsMore: Bool,
        open:
            @escaping @Sendable (Parameters, PeerCredentials) throws(MethodError) ->
            any ReplyStream
    ) {
        self.method = method
        self.access = access
        self.needsMore = needsMore
        respond = { (parameters, peer) throws(MethodError) in
            .stream(try open(try decode(parameters), peer))
        }
    }
}

/// Decodes the parameters of a call, each of which must be known and stand there once.
private func decode<Parameters: MethodParameters>(
    _ parameters: JSONBytes
) throws(MethodError) -> Parameters {
    do throws(JSONError) {
        var expected = Parameters.parameterNames
        let names = try parameters.members().map(\.name)
        guard let unexpected = names.first(where: { expected.remove($0) == nil }) else {
            return try parameters.decoded(as: Parameters.self)
        }
        throw .notDecodable(path: unexpected)
    } catch {
        guard case .notDecodable(let path) = error else { throw .invalidParameter("parameters") }
        throw .invalidParameter(
            path.isEmpty ? unnamedFault(of: Parameters.self, in: parameters) : path)
    }
}

/// The parameter that the decoder refused without naming it, such as a number that is too large.
private func unnamedFault<Parameters: MethodParameters>(
    of type: Parameters.Type, in parameters: JSONBytes
) -> String {
    let members = (try? parameters.members()) ?? []
    let refused = members.first { name, value in
        do throws(JSONError) {
            _ = try JSONBytes(object: [name: value]).decoded(as: type)
            return false
        } catch {
            return error == .notDecodable(path: "")
        }
    }
    return refused?.name ?? "parameters"
}
