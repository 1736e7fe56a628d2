import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// `chroniclectl report` against a running daemon.
@Suite struct ReportTests {
    private let folder: TemporaryDirectory
    private let daemon: RunningDaemon

    /// Two reports of one visit, and one that stands alone.
    init() throws {
        folder = try TemporaryDirectory()
        daemon = try RunningDaemon(in: folder.path, settings: ["workers": "1"])
        try daemon.drop(SampleArticle.numbered(1), as: "eins.txt")
        try daemon.lines(verdicts: 1)
        try daemon.drop(SampleArticle.numbered(2), as: "zwei & drei.txt")
        try daemon.lines(verdicts: 2)
    }

    private func report(_ arguments: String...) throws -> Program.Result {
        try Program.run(
            Program.folder.appending("chroniclectl").string,
            ["--directory", folder.path.string, "report"] + arguments)
    }

    private func rows(_ page: String) -> Int {
        page.matches(of: /<tr role="row" id=/).count
    }

    @Test func aPageHasEachHappeningOnceWithItsArticles() throws {
        let path = folder.path.appending("report.html")
        let written = try report("-o", path.string, "--from", "2024-05", "--to", "2024-05")
        #expect(written.status == 0 && written.output == "" && written.errors == "")
        let page = try String(contentsOfFile: path.string, encoding: .utf8)
        let happenings = Set(try daemon.lines().events.map { try $0.text("happening") })
        #expect(rows(page) == happenings.count)
        let link = "href=\"file://\(daemon.incoming)/zwei%20%26%20drei.txt\""
        #expect(page.contains(link))
        #expect(page.contains("<h1>Report of happenings: from 2024-05, to 2024-05</h1>"))
        #expect(page.hasSuffix("</html>\n"))
        let mode = try FileManager.default.attributesOfItem(atPath: path.string)
        #expect((mode[.posixPermissions] as? Int).map { $0 & 0o111 } == 0)
    }

    @Test func asksAsTheTimelineDoes() throws {
        let page = try report("--actor", "LVA", "-o", "-", "verurteilte").output
        let timeline = try Program.run(
            Program.folder.appending("chroniclectl").string,
            ["--directory", folder.path.string, "timeline", "--actor", "LVA", "verurteilte"])
        let lines = timeline.output.split(separator: "\n").filter { !$0.hasPrefix("20") }
        #expect(rows(page) == lines.count && rows(page) > 0)
        let nothing = try report("--to", "2020", "-o", "-")
        #expect(nothing.status == 0 && nothing.output.contains("Nothing in the log"))
    }

    @Test func saysWhenThereAreMore() throws {
        let cut = try report("--limit", "1", "-o", "-").output
        #expect(rows(cut) == 1)
        #expect(cut.contains("Cut off: there are more happenings than the 1"))
        #expect(try !report("-o", "-").output.contains("Cut off"))
    }

    @Test func saysWhatIsWrong() throws {
        #expect(try report().status == 64)
        #expect(try report("--limit", "0", "-o", "-").status == 64)
        let type = try report("--type", "CONSUL", "-o", "-")
        #expect(type.status == 64 && type.errors.contains("did you mean CONSULT?"))
        let device = try report("-o", "/dev/null")
        #expect(device.status == 74)
        #expect(device.errors.contains("cannot write /dev/null: no regular file"))
        #expect(try report("-o", "\(folder.path)/no/report.html").status == 74)
        daemon.stop()
        let path = folder.path.appending("late.html").string
        #expect(try report("-o", path).status == 69)
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
