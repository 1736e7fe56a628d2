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
        MethodError.noSuchSequence("1"), .notRejected("a"), .malformedCall("x"), .failed("x"),
        .interfaceNotFound("a"), .methodNotFound("a"), .methodNotImplemented("a"),
        .invalidParameter("a"), .permissionDenied, .expectedMore,
    ])
    func declaresEveryErrorWithItsParameter(error: MethodError) throws {
        let name = try #require(error.name.split(separator: ".").last)
        let parameters = try error.parameters.members().map { "\($0.name): string" }
        let interface = try #require(
            [InterfaceDescription.control, .service].first { error.name == "\($0.name).\(name)" })
        let declared = "error \(name) (\(parameters.joined(separator: ", ")))"
        #expect(interface.text.contains("\n\(declared)\n"))
    }

    @Test func declaresTheParametersOfTail() {
        let text = InterfaceDescription.control.text
        #expect(text.contains("method Tail(last: ?int, after: ?string, follow: ?bool)"))
        #expect(TailParameters.parameterNames == ["last", "after", "follow"])
    }
}
