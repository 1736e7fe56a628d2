import SystemPackage

/// Everything that is wrong with the configuration.
public struct ConfigurationError: Error, Sendable, Equatable, CustomStringConvertible {
    /// One mistake.
    public struct Fault: Sendable, Equatable, CustomStringConvertible {
        /// The file and the line in it, from 1, or `nil` for what no single line says.
        public let place: ConfigurationPlace?
        /// What is wrong and what was expected.
        public let message: String

        /// The mistake as `FILE:LINE: message`.
        public var description: String { place.map { "\($0): \(message)" } ?? message }
    }

    /// The mistakes, file by file and line by line; at least one.
    public let faults: [Fault]

    /// An error of at least one mistake.
    init(faults: [Fault]) {
        self.faults = faults
    }

    /// An error of one mistake.
    public init(_ message: String, at place: ConfigurationPlace? = nil) {
        faults = [Fault(place: place, message: message)]
    }

    /// One mistake a line.
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}

/// Where a value of the configuration was set.
public enum ConfigurationPlace: Sendable, Equatable, CustomStringConvertible {
    /// In this line, from 1, of a file.
    case line(FilePath, Int)
    /// By this option of the command line.
    case option(String)

    /// The place as `FILE:LINE` or `--option`.
    public var description: String {
        switch self {
        case .line(let path, let line): "\(path):\(line)"
        case .option(let name): name
        }
    }
}
