/// Everything that is wrong with a lexicon, each fault with its file and line.
public struct LexiconError: Error, Sendable, Equatable, CustomStringConvertible {
    /// One fault in one line of a lexicon file.
    public struct Fault: Sendable, Equatable, CustomStringConvertible {
        /// The file's path.
        public let path: String
        /// The number of the line, from 1; 0 when the file as a whole is at fault.
        public let line: Int
        /// What is wrong and what was expected.
        public let message: String

        /// Makes a fault of its parts.
        public init(path: String, line: Int, message: String) {
            self.path = path
            self.line = line
            self.message = message
        }

        /// The fault as `FILE:LINE: message`.
        public var description: String {
            line > 0 ? "\(path):\(line): \(message)" : "\(path): \(message)"
        }
    }

    /// The faults in the order of files and lines; at least one.
    public let faults: [Fault]

    /// Makes an error of at least one fault.
    public init(faults: [Fault]) {
        self.faults = faults
    }

    /// One fault a line.
    public var description: String {
        faults.map(\.description).joined(separator: "\n")
    }
}
