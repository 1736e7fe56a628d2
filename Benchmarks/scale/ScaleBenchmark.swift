import ArgumentParser
import EventIndex
import EventLog
import Foundation
import LinuxSystem
import SystemPackage

/// Measures how events are linked when the index holds millions of them, how large it gets, and how
/// long it takes to make it anew.
///
/// The events of a log are written again and again, with other days and names each time, straight to
/// a log and its index: nothing is coded.
@main
struct ScaleBenchmark: ParsableCommand {
    @Argument(help: "A log of coded articles.", completion: .file(extensions: ["jsonl"]))
    var log: String

    @Option(help: "How many events are written.")
    var events = 1_000_000

    @Option(help: "A folder that is made for the log and the index and left there.")
    var directory: String

    @Flag(help: "Make the index anew afterwards.")
    var rebuild = false

    /// How many articles are written with one sync and taken into the index at a time.
    private static let articlesAtATime = 256

    func run() throws {
        let templates = try ArticleTemplate.read(log)
        print("\(templates.count) articles with \(templates.reduce(0) { $0 + $1.events.count }) events")
        let writer = try ChronicleWriter(FilePath(directory))
        var report = LinkingReport()
        var copy = 0
        while report.events < events {
            for batch in stride(from: 0, to: templates.count, by: Self.articlesAtATime) {
                let end = min(batch + Self.articlesAtATime, templates.count)
                let articles = templates[batch..<end].map { $0.copied(copy) }
                try writer.write(articles, &report)
            }
            copy += 1
        }
        report.printRest()
        print("log \(try writer.logBytes()) bytes, index \(try writer.indexBytes()) bytes")
        if rebuild { print("index made anew in \(try writer.rebuild())") }
    }
}
