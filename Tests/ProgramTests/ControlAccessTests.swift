import Control
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// Who may use the control socket, and what many who do nothing with it change for the others.
@Suite struct ControlAccessTests {
    private static let reading = ["Status", "Sync", "Metrics"]
    private static let changing = ["Rescan", "Retry", "Rotate", "Pause", "Resume", "Reload"]

    private let folder: TemporaryDirectory
    private var socket: FilePath { folder.path.appending("io.chronicled.Control") }

    init() throws {
        folder = try TemporaryDirectory()
    }

    /// What each of `methods` answers when the user `user` calls it.
    private func replies(to methods: [String], user: String) throws -> [String] {
        let result = try Program.run(
            "python3",
            [PythonEnvironment.script("ask.py"), socket.string, user]
                + methods.map { "io.chronicled.Control.\($0)" })
        #expect(result.status == 0, "\(result.errors)")
        return result.output.split(separator: "\n").map(String.init)
    }

    @Test(.enabled(if: getuid() == 0, "only root can take another user's name"))
    func anotherUserMayLookButChangeNothing() throws {
        let daemon = try RunningDaemon(in: folder.path)
        _ = try Program.run("chmod", ["0666", socket.string])
        for reply in try replies(to: Self.reading, user: "65534") {
            #expect(reply.hasPrefix(#"{"parameters":"#), "\(reply)")
        }
        let refused = try replies(to: Self.changing, user: "65534")
        for (method, reply) in zip(Self.changing, refused) {
            let sentence = """
                Only root and the daemon's own user (uid 0) may call \
                io.chronicled.Control.\(method); this call came from uid 65534.
                """
            let error = #"{"error":"io.chronicled.Control.PermissionDenied","#
            #expect(reply == error + #""parameters":{"reason":"\#(sentence)"}}"#)
        }
        #expect(refused.count == Self.changing.count)
        #expect(daemon.stop() == 0)
    }

    @Test(.enabled(if: getuid() == 0, "only root can take another user's name"))
    func theDaemonsOwnUserMayChangeThings() throws {
        _ = try Program.run("chown", ["65534:65534", folder.path.string])
        let daemon = try RunningDaemon(in: folder.path, user: "65534")
        for user in ["0", "65534"] {
            for reply in try replies(to: ["Rescan", "Retry", "Rotate"], user: user) {
                #expect(reply.hasPrefix(#"{"parameters":"#), "\(reply)")
            }
        }
        _ = try Program.run("chmod", ["0666", socket.string])
        let other = try replies(to: ["Rescan"], user: "65533")
        #expect(other.first?.contains("(uid 65534)") == true)
        #expect(other.first?.contains("from uid 65533") == true)
        #expect(daemon.stop() == 0)
    }

    @Test(.enabled(if: getuid() == 0, "only root can take another user's name"))
    func thoseWhoFollowTheLogLockNobodyOut() throws {
        let daemon = try RunningDaemon(in: folder.path)
        _ = try Program.run("chmod", ["0666", socket.string])
        try daemon.drop(SampleArticle.numbered(1), as: "1.txt")
        try daemon.lines(verdicts: 1)
        var followers: [Process] = []
        defer { followers.forEach { $0.end() } }
        for (user, places) in [(65_534, "128\n"), (65_533, "112\n"), (65_532, "0\n")] {
            let (follower, said) = (Process(), Pipe())
            follower.executableURL = URL(filePath: "/usr/bin/env")
            follower.arguments = [
                "python3", PythonEnvironment.script("be_many.py"), socket.string, "\(user)", "150",
            ]
            follower.standardOutput = said
            try follower.run()
            followers.append(follower)
            let count = said.fileHandleForReading.availableData
            #expect(String(decoding: count, as: UTF8.self) == places)
        }
        _ = try daemon.status()
        #expect(try replies(to: ["Reload"], user: "0").first?.hasPrefix(#"{"parameters""#) == true)
        #expect(daemon.stop() == 0)
    }

    @Test(arguments: [1_024, 100])
    func aThousandSilentClientsChangeNothing(descriptors: Int) throws {
        let daemon = try RunningDaemon(
            in: folder.path, within: ["prlimit", "--nofile=\(descriptors):\(descriptors)"])
        let silent = Process()
        let said = Pipe()
        silent.executableURL = URL(filePath: "/usr/bin/env")
        silent.arguments = [
            "python3", PythonEnvironment.script("be_silent.py"), socket.string, "1000",
        ]
        silent.standardOutput = said
        try silent.run()
        defer { silent.end() }
        #expect(said.fileHandleForReading.availableData == Data("silent\n".utf8))
        let clock = ContinuousClock()
        for number in 0..<20 {
            let time = try clock.measure { _ = try daemon.status() }
            #expect(time < .seconds(2))
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
        }
        try daemon.lines(verdicts: 20)
        #expect(silent.isRunning)
        #expect(try daemon.status().live.rejected == 0)
        #expect(daemon.stop() == 0)
    }
}
