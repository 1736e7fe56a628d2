import ArgumentParser
import Articles
import Daemon
import EventCoding
import GermanText
import LinuxSystem

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

    @OptionGroup var option: LexiconOption

    func validate() throws {
        if explain, format != nil {
            throw ValidationError("--explain is a format by itself and stands without --format.")
        }
    }

    func run() throws {
        let coder = try makeCoder()
        var worst = ExitCode.success
        for name in files {
            switch ArticleInput.read(name) {
            case .success(let input): try show(report(on: name, input, coder), coder)
            case .failure(let problem): worst = problem.report(after: worst)
            }
        }
        if !worst.isSuccess { throw worst }
    }

    private func makeCoder() throws -> Coder {
        do {
            return try Coder(files: try option.files())
        } catch let error as LexiconError {
            throw Failure.report("\(error)", exitCode: 78)
        }
    }

    private func report(on name: String, _ input: ArticleInput, _ coder: Coder) -> CodedFileReport {
        CodedFileReport(
            source: name, content: input.content,
            coded: coder.code(input.article.published(orElse: published)))
    }

    private func show(_ report: CodedFileReport, _ coder: Coder) throws {
        switch format {
        case nil where explain:
            try Output.print(
                report.explanation(by: coder, showsColour: Terminal.showsColour))
        case .text, nil: try Output.print(report.lines(showsColour: Terminal.showsColour))
        case .json: try Output.print(report.events)
        case .analysis: try Output.print([report.analysis])
        }
    }
}

extension PublicationDate: ExpressibleByArgument {
    /// The date that `argument` writes by ISO 8601.
    public init?(argument: String) {
        self.init(iso8601: argument)
    }
}
