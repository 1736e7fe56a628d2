import EventLog
import SystemPackage
import Foundation
import TestSupport
import Testing

/// What others' programs make of the log and the control socket.
@Suite struct ConformanceTests {
    let folder: TemporaryDirectory
    let daemon: RunningDaemon
    let python: String

    init() throws {
        python = try PythonEnvironment.interpreter.get()
        folder = try TemporaryDirectory()
        daemon = try RunningDaemon(in: folder.path)
        try daemon.drop(SampleArticle.visit, as: "besuch \"eins\".txt")
        try daemon.drop(SampleArticle.visit, as: "besuch zwei.txt")
        try daemon.drop("", as: "leer.txt")
        try daemon.lines(verdicts: 3)
    }

    @Test func everyLineIsACloudEvent() throws {
        let log = folder.path.appending("events.jsonl").string
        let result = try Program.run(
            python, [PythonEnvironment.script("check_cloudevents.py"), log])
        #expect(result.status == 0, "\(result.errors)")
        #expect(try Int(result.output.dropLast()) == daemon.lines().count)
    }

    @Test func theSocketSpeaksVarlink() throws {
        let info = try varlink("info", "unix:\(socket)")
        #expect(info.contains("io.chronicled.Control"))
        let description = try varlink("help", "unix:\(socket)/io.chronicled.Control")
        #expect(description.contains("method Status"))
        #expect(description.contains("method Tail"))
    }

    @Test func aVarlinkClientCallsTheMethods() throws {
        let status = try object(varlink("call", "unix:\(socket)/io.chronicled.Control.Status"))
        let live = status["live"] as? [String: Any]
        #expect(live?["state"] as? String == "running")
        let tail = try varlink(
            "call", "-m", "unix:\(socket)/io.chronicled.Control.Tail", #"{"last":1}"#)
        #expect(tail.contains("io.chronicled"))
        #expect(tail.contains("crc32c"))
    }

    @Test func everyMethodAnswersAsItsDescriptionSays() throws {
        let article = try #require(try daemon.lines().first { $0.type == .accepted })
        let result = try Program.run(
            python, [PythonEnvironment.script("check_varlink.py"), socket, article.id])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("io.chronicled.Control.Show "))
        #expect(result.output.contains("io.chronicled.Control.NoSuchRecord "))
    }

    @Test func theMetricsAreOpenMetrics() throws {
        let result = try Program.run(
            python, [PythonEnvironment.script("check_metrics.py"), socket])
        #expect(result.status == 0, "\(result.errors)")
        let lines = result.output.split(separator: "\n")
        let count = try daemon.lines().count
        for line in [
            "chronicled_articles_accepted_total||1", "chronicled_files_duplicate_total||1",
            "chronicled_files_rejected_total|reason=empty|1", "chronicled_clients||1",
            "chronicled_log_sequence||\(count)", "chronicled_events_total||\(count - 3)",
            "chronicled_directory_watched|directory=\(daemon.incoming)|1",
            "chronicled_state|state=running|1", "chronicled_files_waiting||0",
        ] {
            #expect(lines.contains(Substring(line)), "\(line)")
        }
    }

    private var socket: String {
        folder.path.appending("io.chronicled.Control").string
    }

    private func varlink(_ arguments: String...) throws -> String {
        let result = try Program.run(python, ["-m", "varlink.cli"] + arguments)
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        return result.output
    }

    private func object(_ json: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }
}
