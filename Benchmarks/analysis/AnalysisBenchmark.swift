import Articles
import Daemon
import EventCoding
import GermanText
import LinuxSystem
import SystemPackage

/// Measures on one core how long the lexicon takes to load, and how many articles a second are
/// analysed and coded: `AnalysisBenchmark FOLDER [ROUNDS]`, from the project's folder.
///
/// Times are the processor's, so that others on the machine disturb them less; the best of the
/// rounds counts. Counts of instructions hardly depend on others at all:
/// `valgrind --tool=callgrind AnalysisBenchmark FOLDER 1`.
@main
struct AnalysisBenchmark {
    private let files: [LexiconFile]
    private let articles: [Article]
    private let rounds: Int

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 1 else { return print("usage: AnalysisBenchmark FOLDER [ROUNDS]") }
        let benchmark = AnalysisBenchmark(
            files: try LexiconDirectory.find().files(),
            articles: try ArticleFolder(FilePath(arguments[1])).articles(),
            rounds: arguments.count > 2 ? Int(arguments[2]) ?? 3 : 3)
        try benchmark.run()
    }

    private func run() throws {
        let loading = try best { _ = try Coder(files: files) }
        print("lexicon loaded in \(milliseconds(loading)) ms")
        let analyser = Analyser(lexicon: try Lexicon(files: files))
        var tokens = 0
        let analysing = best {
            tokens = articles.reduce(0) { $0 + analyser.analyse($1).tokens.count }
        }
        print("analysed \(rate(analysing)) articles/s, \(articles.count) of \(tokens) tokens")
        let coder = try Coder(files: files)
        var events = 0
        let coding = best {
            events = articles.reduce(0) { $0 + coder.code($1).events.count }
        }
        print("coded \(rate(coding)) articles/s, \(events) events")
    }

    /// The least processor time in nanoseconds that `work` took.
    private func best(_ work: () throws -> Void) rethrows -> Int64 {
        var least = Int64.max
        for _ in 0..<max(1, rounds) {
            let start = ProcessorTime.nowNs()
            try work()
            least = min(least, ProcessorTime.nowNs() - start)
        }
        return max(1, least)
    }

    private func milliseconds(_ nanoseconds: Int64) -> Int64 { (nanoseconds + 500_000) / 1_000_000 }

    private func rate(_ nanoseconds: Int64) -> Int64 {
        Int64(articles.count) * 1_000_000_000 / nanoseconds
    }
}
