import EventLog
import Foundation
import SystemPackage
import TestSupport
import Testing

/// `chroniclectl search`, `happening` and `timeline` against a running daemon.
@Suite struct SearchTests {
    private let folder: TemporaryDirectory
    private let daemon: RunningDaemon

    /// Two reports of one visit, and one that stands alone.
    init() throws {
        folder = try TemporaryDirectory()
        daemon = try RunningDaemon(in: folder.path, settings: ["workers": "1"])
        try daemon.drop(SampleArticle.numbered(1), as: "eins.txt")
        try daemon.lines(verdicts: 1)
        try daemon.drop(SampleArticle.numbered(2), as: "zwei.txt")
        try daemon.lines(verdicts: 2)
    }

    private func control(_ arguments: String...) throws -> Program.Result {
        try Program.run(
            Program.folder.appending("chroniclectl").string,
            ["--directory", folder.path.string] + arguments)
    }

    private func lines(_ arguments: String...) throws -> [Substring] {
        let result = try Program.run(
            Program.folder.appending("chroniclectl").string,
            ["--directory", folder.path.string] + arguments)
        #expect(result.status == 0, "\(result.errors)")
        return result.output.split(separator: "\n")
    }

    @Test func whatIsInTheLogIsFoundAtOnce() throws {
        let events = try daemon.lines().events
        let all = try lines("search", "--json")
        #expect(Set(all) == Set(try log().filter { $0.contains(#""type":"io.chronicled.event""#) }))
        #expect(all.count == events.count)
        let visits = try lines("search", "--type", "CONSULT", "--actor", "NOR")
        #expect(visits.count == 2)
        #expect(visits.allSatisfy { $0.hasPrefix("2024-05-14") && $0.contains("  CONSULT  ") })
        #expect(try lines("search", "Fachleuten").count == 2)
        #expect(try lines("search", "Fachl*", "--recipient", "Lettland").count == 2)
        #expect(try lines("search", "--to", "2020").isEmpty)
        let table = try lines("search", "--csv", "--limit", "1")
        #expect(table.count == 2)
        #expect(table.first?.hasPrefix("id,happening,") == true)
    }

    @Test func pagesFollowOneAnother() throws {
        let all = try lines("search", "--json").map(String.init)
        let first = try lines("search", "--json", "--limit", "1").map(String.init)
        #expect(first == Array(all.prefix(1)))
        let line = try LogLine(parsing: Array(try #require(first.first).utf8))
        let rest = try lines("search", "--json", "--before", line.id).map(String.init)
        #expect(rest == Array(all.dropFirst()))
        let unknown = try control("search", "--before", "\(line.id)9")
        #expect(unknown.status == 66)
    }

    @Test func whatIsReplacedIsFoundNoMore() throws {
        try daemon.drop(SampleArticle.numbered(3), as: "zwei.txt")
        try daemon.lines(verdicts: 3)
        #expect(try lines("search", "Fachleuten").count == 2)
        #expect(try lines("search", "4 Fachleuten").isEmpty)
        #expect(try lines("search", "5 Fachleuten").count == 1)
    }

    @Test(arguments: [
        (["--type", "CONSUL"], "--type: there is no type CONSUL; did you mean CONSULT?"),
        (["--status", "planed"], "--status: there is no status planed; did you mean planned?"),
        (["--actor", "NOX"], "--actor: there is no country NOX; did you mean NOR?"),
        (["--from", "2023-13"], "--from: 2023-13 is no year, month or day such as"),
        (["--said-by", "…"], "--said-by: there is no word in …"), (["…"], "there is no word in …"),
        (["--limit", "0"], "--limit takes a number from 1 to 10000"),
    ])
    func whatMakesNoSenseIsAUsageError(arguments: [String], message: String) throws {
        let result = try Program.run(
            Program.folder.appending("chroniclectl").string,
            ["--directory", folder.path.string, "search"] + arguments)
        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test func aHappeningHasItsTellings() throws {
        let visit = try #require(try daemon.lines().events.first)
        let shown = try lines("happening", visit.id)
        #expect(shown.first?.hasPrefix("CONSULT  occurred") == true)
        let tellings = shown.filter { $0.contains("    id: ") }
        let raw = try lines("happening", "--json", visit.id)
        #expect(raw.count == tellings.count)
        #expect(try Set(log()).isSuperset(of: raw))
        #expect(try control("happening", "\(visit.id)9").status == 66)
    }

    @Test func aTimelineHasEachHappeningOnce() throws {
        let shown = try lines("timeline", "--from", "2024-05", "--to", "2024-05")
        #expect(shown.first?.hasPrefix("2024-05  ") == true)
        let events = try daemon.lines().events
        let happenings = Set(try events.map { try $0.text("happening") })
        #expect(shown.dropFirst().count == happenings.count)
    }

    private func log() throws -> [Substring] {
        try String(contentsOfFile: folder.path.appending("events.jsonl").string, encoding: .utf8)
            .split(separator: "\n")
    }
}
