import EventLog
import SystemPackage
import TOMLKit

/// The keys of `chronicled.toml`.
enum ConfigurationKey: String, CaseIterable, Sendable {
    case directories
    case recursive
    case settle
    case rescan
    case after
    case log
    case rotateSize
    case rotateAge
    case retain
    case index
    case socket
    case lexicon
    case maximumArticleSize
    case queueLimit
    case queueSize
    case workers

    /// What the writer of `name`, which is no key, may have meant.
    static func hint(for name: String) -> String {
        let names = allCases.map(\.rawValue)
        if let nearest = name.nearest(of: names) { return "did you mean \(nearest)?" }
        return "the keys are " + names.joined(separator: ", ")
    }

    /// Whether a new value takes force only when the daemon starts.
    var needsRestart: Bool {
        switch self {
        case .log, .index, .socket: true
        default: false
        }
    }

    /// Sets this key's value in `configuration`.
    func set(
        _ value: (any TOMLValueConvertible)?, in configuration: inout Configuration
    ) throws(ConfigurationError) {
        switch self {
        case .directories: configuration.roots = try Self.paths(value).map(\.string)
        case .recursive: configuration.isRecursive = try Self.flag(value)
        case .settle:
            configuration.settleTime = try Self.time(value, in: .zero ... .seconds(3_600))
        case .rescan:
            configuration.rescanInterval = try Self.time(
                value, in: .seconds(1) ... .seconds(86_400))
        case .after: configuration.afterVerdict = try Self.choice(value)
        case .rotateSize:
            configuration.rotationBytes = try Self.size(value, in: 1 << 20...1 << 40)
        case .rotateAge: configuration.rotationAge = try Self.time(value, in: Self.ages)
        case .retain: configuration.retention = try Self.time(value, in: Self.ages)
        case .log: configuration.log = try Self.path(value)
        case .index: configuration.index = try Self.path(value)
        case .socket: configuration.socket = try Self.path(value)
        case .lexicon: configuration.lexicon = try Self.path(value)
        case .maximumArticleSize:
            configuration.maximumArticleBytes = try Self.size(
                value, in: 1...Configuration.largestMaximumArticleBytes)
        case .queueLimit: configuration.queueLimit = try Self.number(value, in: 1...1_000_000)
        case .queueSize:
            configuration.queueBytes = try Self.size(value, in: 16 << 20...1 << 40)
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
            throw ConfigurationError(
                "a size is wanted, such as \"8MiB\", from \"\(ByteSize.text(of: range.lowerBound))\""
                    + " to \"\(ByteSize.text(of: range.upperBound))\"")
        }
        return bytes
    }

    private static let ages = Duration.seconds(60)...Duration.seconds(100 * 366 * 86_400)

    private static func time(
        _ value: (any TOMLValueConvertible)?, in range: ClosedRange<Duration>
    ) throws(ConfigurationError) -> Duration {
        guard let time = value?.string.flatMap(TimeSpan.init)?.duration, range.contains(time) else {
            throw ConfigurationError(
                "a length of time is wanted, such as \"30s\", \"5min\", \"12h\" or \"30d\", from "
                    + "\(range.lowerBound.components.seconds) to "
                    + "\(range.upperBound.components.seconds) s")
        }
        return time
    }

    private static func flag(
        _ value: (any TOMLValueConvertible)?
    ) throws(ConfigurationError) -> Bool {
        guard let flag = value?.bool else { throw ConfigurationError("true or false is wanted") }
        return flag
    }

    private static func choice(
        _ value: (any TOMLValueConvertible)?
    ) throws(ConfigurationError) -> AfterVerdict {
        guard let choice = value?.string.flatMap(AfterVerdict.init) else {
            let choices = AfterVerdict.allCases.map { "\"\($0.rawValue)\"" }
            throw ConfigurationError("one of \(choices.joined(separator: ", ")) is wanted")
        }
        return choice
    }
}
