import Foundation
import SystemPackage
import TestSupport
import Testing

/// The daemon as a systemd service.
@Suite struct ServiceTests {
    /// Readiness is told once the watches stand: what is dropped from then on is judged.
    @Test func readinessIsToldToTheServiceManager() throws {
        let folder = try TemporaryDirectory()
        let receiver = folder.path.appending("notify").string
        let script = """
            import socket, subprocess, sys
            manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            manager.bind(sys.argv[1])
            manager.settimeout(60)
            daemon = subprocess.Popen(sys.argv[2:], env={"NOTIFY_SOCKET": sys.argv[1]})
            print(manager.recv(4096).decode())
            daemon.terminate()
            print(manager.recv(4096).decode())
            print(daemon.wait())
            """
        let daemon = Program.folder.appending("chronicled").string
        let result = try Program.run(
            "python3",
            [
                "-c", script, receiver, daemon, "--directory", folder.path.string, "--lexicon",
                Program.smallLexicon,
            ])
        let lines = result.output.split(separator: "\n")
        #expect(lines.first == "READY=1")
        #expect(lines.dropFirst().first?.hasPrefix("STATUS=watching ") == true)
        #expect(lines.dropFirst(2) == ["STOPPING=1", "0"])
    }
}
