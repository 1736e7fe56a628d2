import Daemon
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// What a person sees who runs the daemon in a terminal.
@Suite struct TerminalTests {
    /// Runs the daemon with a terminal behind its standard error until it has rejected a file.
    private static let script = """
        import os, pty, subprocess, sys
        ours, theirs = pty.openpty()
        daemon = subprocess.Popen(sys.argv[1:], stderr=theirs)
        os.close(theirs)
        shown = b""
        while b"leer.txt" not in shown:
            shown += os.read(ours, 4096)
        daemon.terminate()
        try:
            while True:
                shown += os.read(ours, 4096)
        except OSError:
            pass
        daemon.wait()
        sys.stdout.buffer.write(shown)
        """

    private func shown(_ environment: [String: String]) throws -> String {
        let folder = try TemporaryDirectory()
        try folder.path.appending("incoming").makeDirectories()
        try folder.write("", to: "incoming/leer.txt")
        return try Program.run(
            "python3",
            [
                "-c", Self.script, Program.folder.appending("chronicled").string, "--directory",
                folder.path.string, "--lexicon", Program.smallLexicon,
            ], environment: environment
        ).output
    }

    @Test func messagesHaveNoPriorityAndWarningsAreColoured() throws {
        let shown = try shown(["NO_COLOR": ""])
        #expect(shown.contains("chronicled \(Daemon.version) watches "))
        #expect(shown.contains("\u{1B}[33mrejected leer.txt: The file is empty"))
        #expect(!shown.contains("<"))
    }

    @Test func nothingIsColouredWithNoColour() throws {
        let shown = try shown(["NO_COLOR": "1"])
        #expect(shown.contains("rejected leer.txt: The file is empty"))
        #expect(!shown.contains("\u{1B}"))
        #expect(!shown.contains("<"))
    }
}
