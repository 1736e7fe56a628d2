import ArgumentParser
import EventCoding
import GermanText

/// `chroniclectl lexicon check`
struct LexiconCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look for mistakes in a lexicon.",
        discussion: """
            Prints each mistake, each entry that can never fire, each that conflicts with another, \
            and each verb whose forms are not listed, with file and line. The exit status is 78 \
            when there are mistakes, with which no daemon starts, and 65 when there are only others.

            Example: chroniclectl lexicon check --lexicon ~/lexicon
            """)

    @OptionGroup var option: LexiconOption

    func run() throws {
        let review: LexiconReview
        do {
            review = try LexiconReview(files: try option.files())
        } catch let error as LexiconError {
            throw Failure.report("\(error)", exitCode: 78)
        }
        try Output.print(review.remarks.map(\.description))
        if !review.remarks.isEmpty { throw ExitCode(65) }
    }
}
