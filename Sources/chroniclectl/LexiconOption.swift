import ArgumentParser
import Daemon
import GermanText
import SystemPackage

/// Which lexicon a command is about.
struct LexiconOption: ParsableArguments {
    @Option(help: "Use the lexicon in this folder.")
    var lexicon: String?

    /// The files of the lexicon; the failure to report when they cannot be read.
    func files() throws -> [LexiconFile] {
        do {
            return try (lexicon.map { LexiconDirectory(path: FilePath($0)) } ?? .find()).files()
        } catch {
            throw Failure.report("\(error)", exitCode: 78)
        }
    }
}
