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
            exit status is 65; it is 66 when a file cannot be read.

            Example: chroniclectl code --format json article.txt
            Example: chroniclectl code --explain article.txt | less
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

    @Option(help: "What to print; text when nothing is said.")
    var format: Format?

    @Flag(help: "Print what was read in each sentence, and the rule or entry that read it.")
    var explain = false

    @Option(help: "Use the lexicon in this folder.")
    var lexicon: String?

    func validate() throws {
        if explain, format != nil {
            throw ValidationError("--explain is a format by itself and stands without --format.")
        }
    }

    func run() throws {
        let coder = try makeCoder()
        var worst = ExitCode.success
        for file in files {
            guard let failure = try code(file, coder) else { continue }
            if failure.rawValue > worst.rawValue { worst = failure }
        }
        if !worst.isSuccess { throw worst }
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

    /// Codes the file called `name` and prints what came of it; the exit code of a file that is no
    /// article or cannot be read, which is said on standard error.
    private func code(_ name: String, _ coder: Coder) throws -> ExitCode? {
        let report: CodedFileReport
        do {
            report = try self.report(on: name, coder)
        } catch let error as ArticleError {
            return Failure.report("\(name): \(error.reason): \(error.detail)", exitCode: 65)
        } catch let error as SystemCallError {
            return Failure.report("cannot read \(name): \(error.cause)", exitCode: 66)
        }
        do throws(SystemCallError) {
            try show(report)
        } catch {
            throw Failure.report(output: error)
        }
        return nil
    }

    private func report(on name: String, _ coder: Coder) throws -> CodedFileReport {
        let limit = ArticleReader.defaultLimit
        let file = try OwnedDescriptor(opening: FilePath(name), [.readOnly])
        let bytes = try file.descriptor.readToEnd(expected: 64 << 10, limit: limit + 1)
        let article = try ArticleReader.read(bytes, limit: limit).published(orElse: published)
        return CodedFileReport(
            source: name, content: Digest(of: bytes), coded: coder.code(article))
    }

    private func show(_ report: CodedFileReport) throws(SystemCallError) {
        let lines =
            switch format {
            case nil where explain: report.explanation(showsColour: Terminal.showsColour)
            case .text, nil: report.lines(showsColour: Terminal.showsColour)
            case .json: report.events
            case .analysis: [report.analysis]
            }
        for line in lines { try Terminal.print(line) }
    }
}

extension PublicationDate: ExpressibleByArgument {
    /// The date that `argument` writes by ISO 8601.
    public init?(argument: String) {
        self.init(iso8601: argument)
    }
}
