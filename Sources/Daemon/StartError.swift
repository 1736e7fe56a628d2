import Control
import EventIndex
import EventLog
import GermanText
import LinuxSystem
import SystemPackage

/// Why the daemon cannot start.
public enum StartError: Error, Sendable, CustomStringConvertible {
    /// The settings do not go together.
    case configuration(ConfigurationError)
    /// The lexicon is missing or cannot be read.
    case lexiconUnreadable(LexiconDirectoryError)
    /// The lexicon has faults.
    case lexicon(LexiconError)
    /// A folder cannot be made or watched.
    case folder(FilePath, SystemCallError)
    /// The event log cannot be used.
    case log(LogError)
    /// The index cannot be used.
    case index(IndexError)
    /// The control socket cannot be made.
    case socket(ControlSocketError)

    /// The error in words: object, then cause.
    public var description: String {
        switch self {
        case .configuration(let error): error.description
        case .lexiconUnreadable(let error): error.description
        case .lexicon(let error): error.description
        case .folder(let path, let error):
            "cannot use \(path): \(error.cause)" + Self.hint(path, error)
        case .log(let error): error.description
        case .index(let error): error.description
        case .socket(let error): error.description
        }
    }

    /// What a service may do whose sandbox keeps it from writing.
    private static func hint(_ path: FilePath, _ error: SystemCallError) -> String {
        guard error.errno == .readOnlyFileSystem else { return "" }
        let folder = path.removingLastComponent()
        return "; a service needs: systemctl edit chronicled, [Service] ReadWritePaths=\(folder)"
    }

    /// The error as one sentence for each mistake.
    var sentences: [String] { description.split(separator: "\n").map(String.init) }

    /// The exit code by sysexits.h: 78 for what is configured wrong, 74 for what the disk refuses,
    /// 69 for a socket or log that another process has.
    public var exitCode: Int32 {
        switch self {
        case .configuration, .lexiconUnreadable, .lexicon: 78
        case .log(.inUse), .socket(.inUse): 69
        case .socket(.unusablePath), .socket(.manyPassed), .socket(.noListenerPassed): 78
        case .folder, .log, .index, .socket: 74
        }
    }
}
