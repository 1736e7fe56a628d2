import ArgumentParser
import EventCoding
import GermanText

/// `chroniclectl lexicon missing`
struct LexiconMissingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "missing", abstract: "List frequent words that no entry covers.",
        discussion: """
            Prints verbs that neither report an act nor somebody's words, and nouns before names \
            that are no titles of the lexicon: how often, the word, and the first sentence. Files \
            that are no articles are passed over and named on standard error.

            Example: chroniclectl lexicon missing --least 5 articles/*.txt
            """)

    @Argument(help: "The articles to look through.")
    var files: [String]

    @Option(help: "How often a word must stand there.")
    var least = 2

    @OptionGroup var option: LexiconOption

    func validate() throws {
        if least < 1 { throw ValidationError("--least must be at least 1.") }
    }

    func run() throws {
        var gaps: LexiconGaps
        do {
            gaps = try LexiconGaps(files: try option.files())
        } catch let error as LexiconError {
            throw Failure.report("\(error)", exitCode: 78)
        }
        var worst = ExitCode.success
        for name in files {
            switch ArticleInput.read(name) {
            case .success(let input): gaps.add(input.article)
            case .failure(let failure): worst = failure.report(after: worst)
            }
        }
        try Output.print(
            gaps.words(least: least).map { word in
                "\(word.count)\t\(word.kind.rawValue)\t\(word.text)\t\(word.example)"
            })
        if !worst.isSuccess { throw worst }
    }
}
