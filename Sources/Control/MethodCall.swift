/// A call as a client sends it.
public struct MethodCall: Sendable, Equatable {
    /// The method's full name, interface included.
    public var method: String
    /// Its parameters, an object.
    public var parameters: JSONBytes
    /// Whether the client wants no reply, not even an error.
    public var isOneway: Bool
    /// Whether the client takes more than one reply.
    public var allowsMore: Bool
    /// Whether the client wants another protocol spoken after the reply.
    public var wantsUpgrade: Bool

    /// Makes a call of its parts.
    public init(
        method: String, parameters: JSONBytes = .emptyObject, isOneway: Bool = false,
        allowsMore: Bool = false, wantsUpgrade: Bool = false
    ) {
        self.method = method
        self.parameters = parameters
        self.isOneway = isOneway
        self.allowsMore = allowsMore
        self.wantsUpgrade = wantsUpgrade
    }

    /// Reads a frame, without its NUL.
    ///
    /// Members that the protocol does not know are left to their vendors and ignored.
    /// - Throws: ``MethodError/invalidParameter(_:)``, which names the member that is missing,
    ///   wrong or there twice; `call` when the whole is no object of JSON.
    init(frame: [UInt8]) throws(MethodError) {
        let members = try Self.members(of: frame)
        guard let method = try members.value("method", as: String.self) else {
            throw .invalidParameter("method")
        }
        let parameters = members["parameters"].flatMap { $0 == .null ? nil : $0 }
        guard parameters?.isObject != false else { throw .invalidParameter("parameters") }
        self.init(
            method: method, parameters: parameters ?? .emptyObject,
            isOneway: try members.value("oneway", as: Bool.self) ?? false,
            allowsMore: try members.value("more", as: Bool.self) ?? false,
            wantsUpgrade: try members.value("upgrade", as: Bool.self) ?? false)
    }

    private static func members(of frame: [UInt8]) throws(MethodError) -> [String: JSONBytes] {
        let call: JSONBytes
        let members: [(name: String, value: JSONBytes)]
        do throws(JSONError) {
            call = try JSONBytes(validating: frame)
            members = call.isObject ? try call.members() : []
        } catch {
            throw .malformedCall
        }
        guard call.isObject else { throw .malformedCall }
        var values: [String: JSONBytes] = [:]
        for (name, value) in members {
            guard values.updateValue(value, forKey: name) == nil else {
                throw .invalidParameter(name)
            }
        }
        return values
    }

    /// The call as a frame with its NUL.
    var frame: [UInt8] {
        var written = [UInt8]("{\"method\":".utf8)
        written += JSONBytes(string: method).bytes
        written += Array(",\"parameters\":".utf8) + parameters.bytes
        if isOneway { written += Array(",\"oneway\":true".utf8) }
        if allowsMore { written += Array(",\"more\":true".utf8) }
        if wantsUpgrade { written += Array(",\"upgrade\":true".utf8) }
        return written + [UInt8(ascii: "}"), 0]
    }
}

extension MethodError {
    /// The bytes received are no call at all.
    static let malformedCall = invalidParameter("call")
}

extension [String: JSONBytes] {
    /// The member `name`, or `nil` when it is missing or `null`.
    fileprivate func value<Member: Decodable>(
        _ name: String, as type: Member.Type
    ) throws(MethodError) -> Member? {
        do throws(JSONError) {
            return try self[name]?.decoded(as: Member?.self)
        } catch {
            throw .invalidParameter(name)
        }
    }
}
