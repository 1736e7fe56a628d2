import Foundation
import SystemPackage
import TestSupport
import Testing

/// `chroniclectl status --watch`.
@Suite struct StatusWatchTests {
    /// Runs `command` until `condition` holds for what it printed, which is returned.
    private func output(
        of command: [String], in folder: TemporaryDirectory, until condition: (String) -> Bool
    ) throws -> String {
        let output = try folder.write("", to: "watch")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: output.string)
        try process.run()
        defer { process.end() }
        var text = ""
        try waitUntil("the status was shown often enough") {
            text = try String(contentsOfFile: output.string, encoding: .utf8)
            return condition(text)
        }
        return text
    }

    private func command(_ folder: TemporaryDirectory, _ more: String...) -> [String] {
        [
            Program.folder.appending("chroniclectl").string, "--directory", folder.path.string,
            "status", "--watch", "--interval", "100ms",
        ] + more
    }

    @Test func itShowsRatesAgainAndAgainEvenAfterTheDaemonWasAway() throws {
        let folder = try TemporaryDirectory()
        var daemon: RunningDaemon? = try RunningDaemon(in: folder.path)
        let text = try output(of: command(folder), in: folder) { text in
            if daemon != nil, text.contains(" files/s, ") {
                daemon?.stop()
                daemon = nil
            }
            return text.contains("cannot connect to ")
        }
        #expect(text.contains("      Rate: measuring\n"))
        #expect(!text.contains("\u{1B}"))
    }

    @Test func withJSONEachLookIsALine() throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(in: folder.path)
        let text = try output(of: command(folder, "--json"), in: folder) {
            $0.split(separator: "\n").count > 2
        }
        let first = try #require(text.split(separator: "\n").first)
        let object = try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any]
        #expect(object?["live"] != nil)
        daemon.stop()
    }

    @Test func onATerminalEachLookTakesThePlaceOfTheOneBefore() throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(in: folder.path)
        let line = command(folder).joined(separator: " ")
        let text = try output(
            of: ["script", "-qfec", "exec \(line)", "/dev/null"], in: folder
        ) { $0.split(separator: "\u{1B}[H").count > 2 }
        #expect(text.hasPrefix("\u{1B}[Hchronicled "))
        #expect(text.contains("\u{1B}[K") && text.contains("\u{1B}[J"))
        daemon.stop()
    }
}
