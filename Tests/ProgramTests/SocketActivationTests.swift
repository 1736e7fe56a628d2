import Control
import Foundation
import SystemPackage
import TestSupport
import Testing

/// A control socket that the service manager opens.
@Suite struct SocketActivationTests {
    private let folder: TemporaryDirectory
    private var socket: FilePath { folder.path.appending("io.chronicled.Control") }

    init() throws {
        folder = try TemporaryDirectory()
    }

    private static let isPossible =
        (try? Program.run("systemd-socket-activate", ["--version"]))?.status == 0

    private func type(of path: FilePath) -> FileAttributeType? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path.string)
        return attributes?[.type] as? FileAttributeType
    }

    /// The first client starts the daemon, and waits meanwhile.
    @Test(.enabled(if: isPossible, "systemd-socket-activate is missing"))
    func aPassedSocketIsServedAndItsFileStays() throws {
        let daemon = try RunningDaemon(
            in: folder.path, within: ["systemd-socket-activate", "--listen", socket.string])
        try daemon.drop(SampleArticle.visit, as: "a.txt")
        try daemon.call(Route.syncMethod)
        #expect(try daemon.lines().verdicts.count == 1)
        #expect(daemon.stop() == 0)
        #expect(type(of: socket) == .typeSocket)
    }

    @Test(arguments: [
        (1, "passed something else than a listening Unix stream socket"),
        (2, "passed 2 sockets, one control socket is wanted"),
    ])
    func whatCannotBeServedIsNamed(count: Int, message: String) throws {
        let result = try Program.run(
            "sh",
            [
                "-c",
                "exec 3</dev/null 4</dev/null; LISTEN_FDS=\(count) LISTEN_PID=$$ exec \"$@\"",
                "sh", Program.folder.appending("chronicled").string,
                "--directory", folder.path.string, "--lexicon", Program.smallLexicon,
            ])
        #expect(result.status == 78)
        #expect(result.errors.hasPrefix("chronicled: the service manager \(message)"))
    }

    @Test func socketsOfAnotherProcessAreNotTaken() throws {
        let daemon = try RunningDaemon(
            in: folder.path, within: ["env", "LISTEN_FDS=1", "LISTEN_PID=1"])
        #expect(type(of: socket) == .typeSocket)
        #expect(daemon.stop() == 0)
        #expect(type(of: socket) == nil)
    }
}
