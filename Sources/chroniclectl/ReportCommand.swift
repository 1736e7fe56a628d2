import ArgumentParser
import Control
import Daemon
import EventLog
import LinuxSystem
import SystemPackage

/// `chroniclectl report`
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write a page about happenings, for a browser or paper.",
        discussion: """
            The page holds a time line, cooperation and conflict over time, who did what to whom, \
            and a table of all happenings with links to their articles. It is one HTML file that \
            needs no network and runs no scripts. All that is asked for must be so, as for \
            `search`; each happening counts once, with those of its tellings that are as asked for.

            Example: chroniclectl report --actor BLR --from 2023-01 --to 2023-12 -o report.html
            """)

    /// The most happenings that a page is made for.
    private static let maximumLimit = 100_000

    @OptionGroup var connection: Connection
    @OptionGroup var filter: EventFilter

    @Option(help: "How many happenings, at most \(maximumLimit); the oldest are taken.")
    var limit = 10_000

    @Option(
        name: [.short, .long],
        help: "Write this file, as a whole or not at all; - is standard output.",
        completion: .file())
    var output: String

    @Argument(help: "Words.")
    var words: [String] = []

    func validate() throws {
        guard (1...Self.maximumLimit).contains(limit) else {
            throw ValidationError("--limit takes a number from 1 to \(Self.maximumLimit)")
        }
    }

    func run() throws {
        let html = try page().html
        let write = { (file: FileDescriptor) throws(SystemCallError) in
            var written = 0
            try file.writeAll(html, written: &written)
        }
        guard output != "-" else {
            do throws(SystemCallError) {
                return try write(.standardOutput)
            } catch {
                throw Failure.report(output: error)
            }
        }
        do throws(OutputFile.Failure) {
            try OutputFile(path: FilePath(output)).write(write)
        } catch {
            throw Failure.report(error, output: output)
        }
    }

    private func page() throws -> ReportPage {
        var parameters = filter.parameters
        parameters.words = words.isEmpty ? nil : words
        let collection = try collection(of: parameters)
        var articles: [String: ReportedArticle] = [:]
        try connection.withClient { client in
            for id in collection.articles { articles[id] = try client.article(id) }
        }
        let question = ReportQuestion(
            parameters, limit: limit, made: Timestamp.text(nanoseconds: WallClock.nowNs()),
            host: hostName())
        return ReportPage(question, collection, articles: articles)
    }

    private func collection(of parameters: SearchParameters) throws -> ReportCollection {
        try ReportCollection(parameters, limit: limit) { page, take in
            try connection.withClient { client in
                try client.forEachFound(page, while: take)
            }
        }
    }
}

extension ControlClient {
    /// The article called `id`, or `nil` when the log has it no more.
    fileprivate mutating func article(_ id: String) throws -> ReportedArticle? {
        var article: ReportedArticle?
        do throws(ControlClientError) {
            guard let parameters = try? JSONBytes(encoding: ShowParameters(id: id)) else {
                return nil
            }
            try stream(Route.showMethod, parameters) { reply in
                guard article == nil, let record = try? TailReply.record(in: reply) else {
                    return true
                }
                article = ReportedArticle(verdict: record)
                return true
            }
        } catch {
            guard case .refused = error else { throw error }
        }
        return article
    }
}
