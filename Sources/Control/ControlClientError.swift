import LinuxSystem
import SystemPackage

/// Why a call to a server did not give what was asked for.
public enum ControlClientError: Error, Sendable, Equatable {
    /// The path cannot be a socket's address.
    case unusablePath(UnixSocketAddressError)
    /// There is no connection to be had at the path.
    case cannotConnect(path: FilePath, SystemCallError)
    /// The server closed the connection before it had answered.
    case closed
    /// The server did not answer in time.
    case timedOut
    /// The connection broke.
    case broken(SystemCallError)
    /// The server's answer is not JSON as it should be.
    case malformedReply(JSONError)
    /// The server's answer is longer than `limit` bytes.
    case replyTooLong(limit: Int)
    /// The server answered with an error.
    case refused(MethodError)
}

extension ControlClientError: CustomStringConvertible {
    /// What went wrong, in words that fit after the program's name.
    public var description: String {
        switch self {
        case .unusablePath(.empty): "the control socket has an empty path"
        case .unusablePath(.tooLong(let path, let limit)):
            "cannot connect to \(path): path is longer than \(limit) bytes"
        case .cannotConnect(let path, let error): "cannot connect to \(path): \(error.cause)"
        case .closed: "the daemon closed the connection before it had answered"
        case .timedOut: "the daemon did not answer in time"
        case .broken(let error): "connection to the daemon lost: \(error.cause)"
        case .malformedReply: "the daemon's answer is not understood"
        case .replyTooLong(let limit): "the daemon's answer is longer than \(limit) bytes"
        case .refused(let error) where error.name == MethodError.noSuchRecord("").name:
            "the event log has nothing called \(Self.values(of: error).joined())"
        case .refused(let error): "the daemon refused: \(Self.summary(of: error))"
        }
    }

    /// What the person may do next, or `nil`; `command` starts the daemon or says how it is.
    public func hint(whenNotRunning command: String) -> String? {
        switch self {
        case .cannotConnect(_, let error) where error.errno == .permissionDenied:
            "are you in the group chronicled? try: id"
        case .cannotConnect, .closed, .timedOut, .broken:
            "is chronicled running? try: \(command)"
        case .refused(let error) where error.name == MethodError.permissionDenied("").name:
            "try it with sudo"
        case .malformedReply, .refused, .replyTooLong, .unusablePath: nil
        }
    }

    /// The error's own name and the values it carries, several of them on lines of their own:
    /// `NoSuchSequence: 17`.
    private static func summary(of error: MethodError) -> String {
        let name = error.name.split(separator: ".").last.map(String.init) ?? error.name
        let said = values(of: error)
        guard said.count > 1 else {
            return ([TerminalText.safe(name)] + said).joined(separator: ": ")
        }
        return "\(TerminalText.safe(name)):\n" + said.joined(separator: "\n")
    }

    /// The values that the error carries.
    private static func values(of error: MethodError) -> [String] {
        let values = (try? error.parameters.members())?.flatMap { texts(of: $0.value) } ?? []
        return values.map(TerminalText.safe)
    }

    /// The string that `value` is, or the strings of the array that it is.
    private static func texts(of value: JSONBytes) -> [String] {
        if let text = try? value.decoded(as: String.self) { return [text] }
        return (try? value.decoded(as: [String].self)) ?? [value.text]
    }
}
