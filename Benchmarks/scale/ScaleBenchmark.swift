import ArgumentParser
import EventIndex
import EventLog
import Foundation
import LinuxSystem
import SystemPackage

/// Measures how events are linked when the index holds millions of them, how large it gets, how long
/// it takes to make it anew, and how long questions take.
///
/// The events of a log are written again and again, with other days and names each time, straight to
/// a log and its index: nothing is coded.
@main
struct ScaleBenchmark: ParsableCommand {
    @Argument(help: "A log of coded articles.", completion: .file(extensions: ["jsonl"]))
    var log: String

    @Option(help: "How many events are written; what the folder has already counts.")
    var events = 1_000_000

    @Option(help: "The folder of the log and the index, which stay there.")
    var directory: String

    @Flag(help: "Make the index anew afterwards.")
    var rebuild = false

    /// How many articles are written with one sync and taken into the index at a time.
    private static let articlesAtATime = 256

    func run() throws {
        let feed = try Feed(of: ArticleTemplate.read(log))
        say("\(feed.count) articles with \(feed.events) events")
        let start = ContinuousClock.now
        let writer = try ChronicleWriter(FilePath(directory))
        say("opened in \(ContinuousClock.now - start)")
        var report = LinkingReport()
        let (held, written) = try writer.holds()
        var articles = held
        while written + report.events < events {
            let (period, first) = articles.quotientAndRemainder(dividingBy: feed.count)
            let range = first..<min(first + Self.articlesAtATime, feed.count)
            try writer.write(feed.acceptances(range, of: period), &report)
            articles += range.count
        }
        report.printRest()
        say("log \(try writer.logBytes()) bytes, index \(try writer.indexBytes()) bytes")
        try writer.ask()
        if rebuild { say("index made anew in \(try writer.rebuild())") }
    }
}

/// Prints `line` at once, into a file too.
func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }
