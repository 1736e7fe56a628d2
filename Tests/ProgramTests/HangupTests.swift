import Control
import Foundation
import SystemPackage
import TestSupport
import Testing

/// What SIGHUP does to the daemon.
@Suite struct HangupTests {
    private let folder: TemporaryDirectory

    init() throws {
        folder = try TemporaryDirectory()
    }

    @Test func theConfigurationIsReadAgain() throws {
        let daemon = try RunningDaemon(in: folder.path, settings: ["workers": "1"])
        try RunningDaemon.writeSettings(["workers": "2"], for: folder.path)
        daemon.kill(SIGHUP)
        try waitUntil("it is in force") { try daemon.status().settings.workers == 2 }
        try Data("workers = 0\n".utf8).write(
            to: URL(filePath: folder.path.appending("chronicled.toml").string))
        daemon.kill(SIGHUP)
        try waitUntil("it is refused") { daemon.errors.contains("chronicled.toml:1: workers: ") }
        #expect(try daemon.status().settings.workers == 2)
        #expect(daemon.stop() == 0)
    }

    /// The signal is sent as soon as the control socket is there, when log and index are not open.
    @Test func aSignalBeforeItIsReadyIsHeededOnceItIs() throws {
        let early = """
            (while [ ! -S "$0" ]; do sleep 0.001; done; kill -HUP $$) & exec "$@"
            """
        let daemon = try RunningDaemon(
            in: folder.path,
            within: ["sh", "-c", early, folder.path.appending("io.chronicled.Control").string])
        try waitUntil("it has read the configuration again") {
            daemon.errors.contains("read configuration and lexicon ")
        }
        #expect(daemon.stop() == 0)
    }
}
