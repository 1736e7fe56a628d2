import SystemPackage
import TOMLKit

/// The keys of `chronicled.toml`.
enum ConfigurationKey: String, CaseIterable {
    case directories
    case log
    case index
    case socket
    case lexicon
    case maximumArticleSize
    case queueLimit
    case workers

    /// All keys, for error messages.
    static var list: String {
        "the keys are " + allCases.map(\.rawValue).joined(separator: ", ")
    }

    /// Sets this key's value in `configuration`.
    func apply(
        _ value: (any TOMLValueConvertible)?, to configuration: inout Configuration
    ) throws(ConfigurationError) {
        switch self {
        case .directories: configuration.roots = try Self.paths(value).map(\.string)
        case .log: configuration.log = try Self.path(value)
        case .index: configuration.index = try Self.path(value)
        case .socket: configuration.socket = try Self.path(value)
        case .lexicon: configuration.lexicon = try Self.path(value)
        case .maximumArticleSize:
            configuration.maximumArticleBytes = try Self.size(
                value, in: 1...Configuration.largestMaximumArticleBytes)
        case .queueLimit: configuration.queueLimit = try Self.number(value, in: 1...1_000_000)
        case .workers: configuration.workers = try Self.number(value, in: 1...1024)
        }
    }

    private static func path(
        _ value: (any TOMLValueConvertible)?
    ) throws(ConfigurationError) -> FilePath {
        guard let text = value?.string, text.hasPrefix("/") else {
            throw ConfigurationError(
                "an absolute path is wanted, such as \"/var/log/events.jsonl\"")
        }
        return FilePath(text)
    }

    private static func paths(
        _ value: (any TOMLValueConvertible)?
    ) throws(ConfigurationError) -> [FilePath] {
        guard let array = value?.array, !array.isEmpty else {
            throw ConfigurationError("a list of absolute paths is wanted")
        }
        var paths: [FilePath] = []
        for element in array { paths.append(try path(element)) }
        return paths
    }

    private static func number(
        _ value: (any TOMLValueConvertible)?, in range: ClosedRange<Int>
    ) throws(ConfigurationError) -> Int {
        guard let number = value?.int, range.contains(number) else {
            throw ConfigurationError(
                "a whole number from \(range.lowerBound) to \(range.upperBound) is wanted")
        }
        return number
    }

    private static func size(
        _ value: (any TOMLValueConvertible)?, in range: ClosedRange<Int>
    ) throws(ConfigurationError) -> Int {
        guard let bytes = value?.string.flatMap(ByteSize.init)?.bytes, range.contains(bytes) else {
            throw ConfigurationError("a size such as \"8MiB\" is wanted, up to \"16MiB\"")
        }
        return bytes
    }
}
