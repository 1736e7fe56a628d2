/// The faults found so far while a lexicon is read.
package struct LexiconFaults {
    /// The most faults that are kept; a file that is no lexicon at all would have millions.
    static let maximum = 1_000

    /// The faults in the order they were found.
    package private(set) var faults: [LexiconError.Fault] = []

    /// Begins without a fault.
    package init() {}

    /// Notes a fault in line `line` of `path`; line 0 means the whole file.
    package mutating func report(_ path: String, _ line: Int, _ message: String) {
        guard faults.count < Self.maximum else { return }
        faults.append(.init(path: path, line: line, message: message))
    }

    /// Throws everything that was found, ordered by file and line; returns when there is nothing.
    package func check() throws(LexiconError) {
        guard !faults.isEmpty else { return }
        throw LexiconError(faults: faults.sorted { ($0.path, $0.line) < ($1.path, $1.line) })
    }
}
