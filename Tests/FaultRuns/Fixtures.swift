import Daemon
import EventLog
import Foundation
import SystemPackage

/// What the runs of this process share, in a folder of its own.
struct Fixtures {
    /// The folder.
    let folder: FilePath
    /// The lexicon's folder.
    let lexicon = FilePath(#filePath).removingLastComponent().removingLastComponent()
        .appending("SmallLexicon")
    /// A log with some articles and half a line behind them.
    let tornLog: Data
    /// How many whole lines ``tornLog`` has.
    let tornLogLines: UInt64

    /// Makes them in a new folder.
    init() async throws {
        folder = FilePath(NSTemporaryDirectory()).appending("faults-\(UUID().uuidString)")
        let path = folder.appending("before")
        let lines = try await Self.logLines(in: path, lexicon: lexicon)
        let whole = try Data(contentsOf: URL(filePath: path.appending(LogName.active).string))
        tornLog = whole + Data("{\"specversion\":\"1.0\",\"ty".utf8)
        tornLogLines = UInt64(lines)
    }

    /// Has a daemon judge two articles under `path`; how many lines its log has then.
    private static func logLines(in path: FilePath, lexicon: FilePath) async throws -> Int {
        let spool = try Spool(directory: path)
        for number in [101, 102] { try spool.write(SampleTexts.article(number), to: "\(number)") }
        let configuration = Configuration(directory: path, lexicon: lexicon, workers: 1)
        Stderr.lead(to: path.appending("stderr"))
        let daemon = try DaemonRun(configuration)
        let log = LogSegments(active: configuration.log)
        let isDone = wait(seconds: 10) {
            (try? log.lines().count { $0.type == .accepted }) == 2
        }
        guard isDone, await daemon.stop() == nil else { throw CocoaError(.fileReadUnknown) }
        return try log.lines().count
    }
}
