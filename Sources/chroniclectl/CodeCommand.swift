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

            With --stdin each line of standard input is a JSON object with an article: "text" is \
            what its file would hold, "id" anything that names it, "published" its date if the \
            text does not begin with one. For each line one is printed, in the same order, as soon \
            as it is there: a JSON object with "id", "article", what the log says of an article, \
            and "events", each as in the log; or with "id" and "error" {"reason","detail"}, and \
            the exit status is 65 in the end.

            Example: chroniclectl code --format json article.txt
            Example: chroniclectl code --stdin <archive.jsonl >coded.jsonl
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

    private static let maximumJobs = 1024

    @Argument(help: "The files to code.")
    var files: [String] = []

    @Flag(help: "Code JSON articles, one a line of standard input, to one JSON object a line.")
    var stdin = false

    @Option(help: "With --stdin, how many articles to code at a time; as many as processors.")
    var jobs: Int?

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
        if stdin, explain || format != nil || !files.isEmpty {
            throw ValidationError(
                "--stdin has a format of its own and stands without --format, --explain and files.")
        }
        if !stdin, files.isEmpty { throw ValidationError("Name the files to code, or --stdin.") }
        guard (1...Self.maximumJobs).contains(jobs ?? 1), stdin || jobs == nil else {
            throw ValidationError(
                "--jobs takes a number from 1 to \(Self.maximumJobs) and stands with --stdin.")
        }
    }

    func run() throws {
        guard !stdin else {
            let coder = try makeCoder { try ArchiveCoder(files: $0, published: published) }
            return try StandardInput.code(by: coder, jobs: jobs ?? ProcessPaths.processorCount)
        }
        let coder = try makeCoder { try Coder(files: $0) }
        var worst = ExitCode.success
        for name in files {
            switch ArticleInput.read(name) {
            case .success(let input): try show(report(on: name, input, coder), coder)
            case .failure(let problem): worst = problem.report(after: worst)
            }
        }
        if !worst.isSuccess { throw worst }
    }

    private func makeCoder<Made>(_ make: ([LexiconFile]) throws -> Made) throws -> Made {
        do {
            return try make(try option.files())
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
