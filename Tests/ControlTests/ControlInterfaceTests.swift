import Foundation
import Testing

@testable import Control

@Suite struct ControlInterfaceTests {
    /// The names of the fields that the description gives to `type`.
    private func fields(of type: String) throws -> Set<String> {
        let text = InterfaceDescription.control.text
        let start = try #require(text.range(of: "\ntype \(type) (\n")).upperBound
        let end = try #require(text[start...].range(of: "\n)\n")).lowerBound
        let declarations = text[start..<end].split(separator: "\n")
            .map { $0.drop { $0 == " " } }
            .filter { !$0.hasPrefix("#") }
        return Set(declarations.map { String($0.prefix { $0 != ":" }) })
    }

    private func names(in value: JSONBytes?) throws -> Set<String> {
        Set(try #require(value).members().map(\.name))
    }

    @Test func declaresWhatTheStatusCarries() throws {
        var report = StatusReport.sample
        report.live.fault = "full"
        report.live.faultSince = "2026-11-21T09:00:00Z"
        let directory = StatusDirectory(path: "/a", watched: false, fault: "gone")
        let reply = try JSONBytes(encoding: report)
        let live = try #require(try reply.member("live"))
        #expect(try names(in: try reply.member("settings")) == fields(of: "Settings"))
        #expect(try names(in: live) == fields(of: "Live"))
        #expect(try names(in: try live.member("lastArticle")) == fields(of: "LastArticle"))
        #expect(try names(in: try live.member("log")) == fields(of: "Log"))
        #expect(try names(in: try live.member("index")) == fields(of: "Index"))
        #expect(try names(in: try JSONBytes(encoding: directory)) == fields(of: "Directory"))
    }

    @Test(arguments: [
        MethodError.noSuchSequence("1"), .notRejected("a"), .noSuchRecord("x"), .failed("x"),
        .invalidQuery("a", "b"),
        .interfaceNotFound("a"), .methodNotFound("a"), .methodNotImplemented("a"),
        .invalidParameter("a"), .permissionDenied("a"), .expectedMore,
    ])
    func declaresEveryErrorWithItsParameter(error: MethodError) throws {
        let name = try #require(error.name.split(separator: ".").last)
        let parameters = try error.parameters.members().map { "\($0.name): string" }
        let interface = try #require(
            [InterfaceDescription.control, .service].first { error.name == "\($0.name).\(name)" })
        let declared = "error \(name) (\(parameters.joined(separator: ", ")))"
        #expect(interface.text.contains("\n\(declared)\n"))
    }

    @Test func saysHowManyRecordsATailMayBeginWith() {
        let limit = "at most \(TailParameters.maximumLast);"
        #expect(InterfaceDescription.control.text.contains(limit))
    }

    @Test func declaresWhatAReloadAnswers() throws {
        let text = InterfaceDescription.control.text
        #expect(text.contains("method Reload() -> (applied: []string, needsRestart: []string)"))
        let reply = try JSONBytes(encoding: ReloadReply(applied: [], needsRestart: []))
        #expect(try names(in: reply) == ["applied", "needsRestart"])
        let error = MethodError.reloadRefused(["a:1: b", "c"])
        #expect(text.contains("\nerror ReloadRefused (reasons: []string)\n"))
        #expect(try error.parameters.members().map(\.name) == ["reasons"])
        #expect(error.refusalReasons == ["a:1: b", "c"])
        #expect(MethodError.failed("x").refusalReasons == nil)
    }

    @Test(arguments: [
        ("Tail", TailParameters.parameterNames), ("Search", SearchParameters.parameterNames),
    ])
    func declaresTheParameters(method: String, parameters: Set<String>) throws {
        let text = InterfaceDescription.control.text
        let start = try #require(text.range(of: "\nmethod \(method)(\n")).upperBound
        let end = try #require(text[start...].range(of: "\n)")).lowerBound
        let names = text[start..<end].split(separator: "\n").map {
            String($0.prefix { $0 != ":" }.drop { $0 == " " })
        }
        #expect(Set(names) == parameters)
    }

    @Test func declaresWhatASearchAnswers() throws {
        let text = InterfaceDescription.control.text
        #expect(text.contains("limit' is from 1 to\n# \(SearchParameters.maximumLimit), "))
        #expect(text.contains("\(SearchParameters.usualLimit) when not given"))
        let reply = SearchReply(
            record: .emptyObject, happening: "a/1", tellings: 2, day: "2024-05-14", isListed: false)
        let declared = """
            -> (record: ?object, happening: ?string, tellings: ?int, day: ?string, listed: ?bool)
            """
        #expect(text.contains(declared))
        #expect(
            try names(in: reply.parameters)
                == ["record", "happening", "tellings", "day", "listed"])
        #expect(try SearchReply(parameters: reply.parameters) == reply)
        #expect(try SearchReply(parameters: TailReply.end) == nil)
        let fault = MethodError.invalidQuery("type", "none").queryFault
        #expect(fault?.parameter == "type" && fault?.reason == "none")
        #expect(MethodError.failed("x").queryFault == nil)
    }

    @Test func declaresWhatIsToldOfAHappening() throws {
        let summary = HappeningSummary(
            id: "a/1", absorbed: [], type: "CONSULT", mode: "visit", status: "occurred",
            begin: "2024-05-14", end: "2024-05-14", tellings: 1, articles: 1, disputes: [],
            disputedBy: [])
        let reply = try HappeningReply.summary(summary).parameters()
        #expect(try names(in: reply.member("happening")) == fields(of: "Summary"))
        #expect(try HappeningReply(parameters: reply) == .summary(summary))
        #expect(
            try HappeningReply(parameters: TailReply.record(.emptyObject)) == .record(.emptyObject))
        #expect(try HappeningReply(parameters: HappeningReply.end.parameters()) == .end)
    }

    @Test func saysSomethingAboutEveryFieldAndDeclaration() {
        for interface in [InterfaceDescription.control, .service] {
            let lines = interface.text.split(separator: "\n", omittingEmptySubsequences: false)
            var isInType = false
            for (previous, line) in zip(lines, lines.dropFirst()) {
                let declares = ["type ", "method ", "error ", "interface "].contains {
                    line.hasPrefix($0)
                }
                let isField = isInType && line.hasPrefix("  ") && !line.hasPrefix("  #")
                let isDescribed = previous.drop { $0 == " " }.hasPrefix("#")
                #expect(!declares && !isField || isDescribed, "\(interface.name): \(line)")
                isInType = line.hasPrefix("type ") || isInType && !line.hasPrefix(")")
            }
        }
    }
}
