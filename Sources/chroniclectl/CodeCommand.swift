import ArgumentParser
import Articles
import Daemon
import EventCoding
import EventLog
import GermanText
import LinuxSystem
import SystemPackage

/// `chroniclectl code`
struct CodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code", abstract: "Code files without a daemon.",
        discussion: """
            A file that is no article is named on standard error, the others are coded, and the \
            exit status is 65.

            Example: chroniclectl code --format json article.txt
            """)

    /// What is printed of each file.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        /// A line for people for each event.
        case text
        /// A JSON object for each event, as in the log.
        case json
        /// A JSON object for each file, with all that was read in it.
        case analysis
    }

    @Argument(help: "The files to code.")
    var files: [String]

    @Option(help: "The date of files that do not say when they were published.")
    var published: PublicationDate?

    @Option(help: "What to print.")
    var format = Format.text

    @Option(help: "Use the lexicon in this folder.")
    var lexicon: String?

    func run() throws {
        let coder = try makeCoder()
        var isEveryFileCoded = true
        for file in files where !code(file, coder) { isEveryFileCoded = false }
        if !isEveryFileCoded { throw ExitCode(65) }
    }

    private func makeCoder() throws -> Coder {
        do {
            let folder = try lexicon.map { LexiconDirectory(path: FilePath($0)) } ?? .find()
            return try Coder(files: folder.files())
        } catch let error as LexiconDirectoryError {
            throw Failure.report("\(error)", exitCode: 78)
        } catch let error as LexiconError {
            throw Failure.report("\(error)", exitCode: 78)
        }
    }

    private func code(_ name: String, _ coder: Coder) -> Bool {
        let limit = ArticleReader.defaultLimit
        do {
            let file = try OwnedDescriptor(opening: FilePath(name), [.readOnly])
            let bytes = try file.descriptor.readToEnd(expected: 64 << 10, limit: limit + 1)
            let article = try ArticleReader.read(bytes, limit: limit).published(orElse: published)
            return show(
                CodedFileReport(
                    source: name, content: Digest(of: bytes), coded: coder.code(article)))
        } catch let error as ArticleError {
            _ = Failure.report("\(name): \(error.reason): \(error.detail)", exitCode: 65)
        } catch {
            _ = Failure.report("cannot read \(name): \(error)", exitCode: 65)
        }
        return false
    }

    private func show(_ report: CodedFileReport) -> Bool {
        switch format {
        case .text: report.lines(showsColour: Terminal.showsColour).allSatisfy(Terminal.print)
        case .json: report.events.allSatisfy(Terminal.print)
        case .analysis: Terminal.print(report.analysis)
        }
    }
}

extension PublicationDate: ExpressibleByArgument {
    /// The date that `argument` writes by ISO 8601.
    public init?(argument: String) {
        self.init(iso8601: argument)
    }
}
