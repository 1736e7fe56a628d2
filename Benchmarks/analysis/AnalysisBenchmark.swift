import ArgumentParser
import Articles
import Daemon
import Dispatch
import EventCoding
import GermanText
import LinuxSystem
import SystemPackage

/// Measures how long the lexicon takes to load, and how many articles a second are analysed and coded on
/// one core and on two; run from the project's folder.
///
/// On one core times are the processor's, so that others on the machine disturb them less; the best of
/// the rounds counts. What a second core adds is told by the clock on the wall, both in the same run.
/// Counts of instructions hardly depend on others at all:
/// `valgrind --tool=callgrind AnalysisBenchmark FOLDER --rounds 1`.
@main
struct AnalysisBenchmark: ParsableCommand {
    @Argument(help: "A folder of articles.", completion: .directory)
    var folder: String

    @Option(help: "How often each is measured.")
    var rounds = 3

    func run() throws {
        let files = try LexiconDirectory.find().files()
        let articles = try ArticleFolder(FilePath(folder)).articles()
        let loading = try best { _ = try Coder(files: files) }
        print("lexicon loaded in \(milliseconds(loading)) ms")
        let analyser = Analyser(lexicon: try Lexicon(files: files))
        var tokens = 0
        let analysing = best {
            tokens = articles.reduce(0) { $0 + analyser.analyse($1).tokens.count }
        }
        print("analysed \(rate(articles, analysing)) articles/s, \(articles.count) of \(tokens) tokens")
        let coder = try Coder(files: files)
        var events = 0
        let coding = best {
            events = articles.reduce(0) { $0 + coder.code($1).events.count }
        }
        print("coded \(rate(articles, coding)) articles/s, \(events) events")
        let pace = pace(coder, articles)
        print("coded on two cores at \((100 * pace).rounded() / 100) times the pace of one")
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

    /// How much faster two cores are than one, the best of either counting, in turns.
    private func pace(_ coder: Coder, _ articles: [Article]) -> Double {
        var (one, two) = (Double.infinity, Double.infinity)
        for _ in 0..<max(1, rounds) {
            one = min(one, seconds(coder, articles, cores: 1))
            two = min(two, seconds(coder, articles, cores: 2))
        }
        return one / two
    }

    /// The time on the wall in which `cores` threads code all articles.
    private func seconds(_ coder: Coder, _ articles: [Article], cores: Int) -> Double {
        let time = ContinuousClock().measure {
            DispatchQueue.concurrentPerform(iterations: cores) { core in
                for index in stride(from: core, to: articles.count, by: cores) {
                    _ = coder.code(articles[index])
                }
            }
        }
        return time / .seconds(1)
    }

    private func milliseconds(_ nanoseconds: Int64) -> Int64 { (nanoseconds + 500_000) / 1_000_000 }

    private func rate(_ articles: [Article], _ nanoseconds: Int64) -> Int64 {
        Int64(articles.count) * 1_000_000_000 / nanoseconds
    }
}
