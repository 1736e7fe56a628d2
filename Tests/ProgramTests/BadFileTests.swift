import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// Files that are no articles get one line each, and the daemon goes on.
@Suite struct BadFileTests {
    /// A kind of bad file: its name, how it is made, and the reason it is rejected for.
    struct Kind: CustomTestStringConvertible {
        let reason: String
        let make: @Sendable (FilePath) throws -> Void
        var testDescription: String { reason }
    }

    static let kinds = [
        Kind(reason: "empty") { try write([], to: $0) },
        Kind(reason: "blank") { try write(Array(" \n\t\r\n ".utf8), to: $0) },
        Kind(reason: "binary") { try write(Array("Text mit \0 darin".utf8), to: $0) },
        Kind(reason: "undecodable") { try write([0x44, 0x81, 0x8D, 0x8F], to: $0) },
        Kind(reason: "impossible-date") {
            try write(Array(" date 2023-13 Die Regierung trat zurück.".utf8), to: $0)
        },
        Kind(reason: "too-large") {
            try write([UInt8](repeating: 0x61, count: 70_000), to: $0)
        },
        Kind(reason: "symbolic-link") {
            try FileManager.default.createSymbolicLink(
                atPath: $0.string, withDestinationPath: "/etc/hostname")
        },
        Kind(reason: "fifo") { _ = try Program.run("mkfifo", [$0.string]) },
        Kind(reason: "socket") { _ = try UnixSocketAtPath($0) },
        Kind(reason: "unreadable") {
            try write(Array(SampleArticle.visit.utf8), to: $0)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o000], ofItemAtPath: $0.string)
        },
    ]

    private static func write(_ bytes: [UInt8], to path: FilePath) throws {
        try Data(bytes).write(to: URL(filePath: path.string))
    }

    @Test func eachKindIsRejectedOnceAndForAll() throws {
        let folder = try TemporaryDirectory()
        let user = getuid() == 0 ? "65534" : nil
        for name in ["", "incoming"] {
            let path = folder.path.appending(name)
            try path.makeDirectories()
            if user != nil { _ = try Program.run("chown", ["65534:65534", path.string]) }
        }
        for kind in Self.kinds {
            try kind.make(folder.path.appending("incoming").appending("\(kind.reason).txt"))
        }
        let arguments = ["--maximum-article-size", "64KiB"]
        var daemon = try RunningDaemon(in: folder.path, arguments, user: user)
        let lines = try daemon.lines(verdicts: Self.kinds.count)
        for line in lines {
            #expect(line.type == .rejected)
            let reason = try #require(try line.text("reason"))
            #expect(try line.text("file") == "\(reason).txt")
            #expect(try (line.text("detail") ?? "").count > 20)
        }
        #expect(Set(lines.map(\.id)).count == Self.kinds.count)
        try daemon.drop(SampleArticle.numbered(1), as: "gut.txt")
        #expect(try daemon.lines(verdicts: lines.count + 1).last?.type != .rejected)
        #expect(daemon.stop() == 0)

        let before = try daemon.lines()
        daemon = try RunningDaemon(in: folder.path, arguments, user: user)
        try daemon.drop(SampleArticle.numbered(2), as: "danach.txt")
        let after = try daemon.lines(verdicts: before.verdicts.count + 1)
        #expect(Array(after.prefix(before.count)) == before)
    }

    @Test func aDeviceIsNeverOpened() throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(in: folder.path)
        let made = try Program.run(
            "mknod", [daemon.incoming.appending("null").string, "c", "1", "3"])
        try #require(made.status == 0 || getuid() != 0)
        guard made.status == 0 else { return }
        #expect(try daemon.lines(verdicts: 1).first?.text("reason") == "device")
    }
}

/// A socket file at `path` that nobody listens at.
private struct UnixSocketAtPath {
    init(_ path: FilePath) throws {
        let socket = try UnixSocket(blocking: true)
        try socket.bind(to: UnixSocketAddress(path: path))
        socket.close()
    }
}
