import Control
import EventLog
import Foundation
import LinuxSystem
import Synchronization
import SystemPackage
import TestSupport
import Testing

/// Files whose ctime lies ahead of this machine's clock, as a file server gives it whose clock goes
/// fast, or a clock that was set back.
@Suite(.enabled(if: AheadFileSystem.isPossible, "only root with debugfs can make such files"))
struct ClockAheadTests {
    let folder: TemporaryDirectory
    let disk: AheadFileSystem
    private static let count = 6

    init() throws {
        folder = try TemporaryDirectory()
        var files = ["leer.txt": ""]
        for number in 0..<Self.count { files["\(number).txt"] = SampleArticle.numbered(number) }
        disk = try AheadFileSystem(files)
    }

    private func start(_ settings: [String: String], user: String? = nil) throws -> RunningDaemon {
        if let user { _ = try Program.run("chown", [user, folder.path.string]) }
        let places = ["directories": "[\"\(disk.path)/incoming\"]", "queueLimit": "4"]
        return try RunningDaemon(
            in: folder.path, user: user, settings: places.merging(settings) { $1 })
    }

    private func names(_ path: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(
            atPath: disk.path.appending(path).string)
        return (names ?? []).sorted()
    }

    /// The queue has room for fewer than there are: each must leave it.
    @Test(arguments: ["move", "delete"])
    func theyAreClearedAwayAndHoldNothingUp(after: String) throws {
        let daemon = try start(["after": "\"\(after)\""])
        try waitUntil("all are cleared away", seconds: 10) { names("incoming").isEmpty }
        let articles = (0..<Self.count).map { "\($0).txt" }
        try waitUntil("no more lie in done") {
            names("done") == (after == "move" ? articles : [])
        }
        #expect(names("failed") == ["leer.txt", "leer.txt.reason"])
        #expect(try daemon.lines().verdicts.count == Self.count + 1)
        #expect(daemon.stop() == 0)
    }

    @Test(arguments: [nil, "65534"])
    func theyAreJudgedOnceThoughTheirTimesAreNotTrusted(user: String?) throws {
        for _ in 0..<2 {
            let daemon = try start(["settle": "\"300ms\""], user: user)
            try daemon.lines(verdicts: Self.count + 1)
            #expect(try Program.control("rescan", "--directory", folder.path.string).status == 0)
            #expect(try Program.control("sync", "--directory", folder.path.string).status == 0)
            #expect(try daemon.lines().verdicts.count == Self.count + 1)
            #expect(daemon.stop() == 0)
        }
    }
}

/// Clearing where a file does not hold still.
@Suite struct RestlessFileTests {
    @Test func aFileWhoseTimesNeverRestGivesItsPlaceToOthers() throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(
            in: folder.path, settings: ["after": "\"move\"", "queueLimit": "1"])
        let path = daemon.incoming.appending("unruhig.txt").string
        let isOver = Atomic(false)
        let ended = DispatchSemaphore(value: 0)
        try daemon.drop(SampleArticle.numbered(1), as: "unruhig.txt")
        Thread.detachNewThread {
            while !isOver.load(ordering: .acquiring) {
                chmod(path, 0o600)
                usleep(2_000)
            }
            ended.signal()
        }
        defer { isOver.store(true, ordering: .releasing) }
        try daemon.lines(verdicts: 1)
        try daemon.drop(SampleArticle.numbered(2), as: "ruhig.txt")
        try daemon.lines(verdicts: 2)
        isOver.store(true, ordering: .releasing)
        ended.wait()
        try waitUntil("both are cleared away") {
            try FileManager.default.contentsOfDirectory(atPath: daemon.incoming.string).isEmpty
        }
        #expect(try daemon.lines().verdicts.count == 2)
        #expect(daemon.stop() == 0)
    }
}

/// A small ext4 file system with files in `incoming` whose ctime lies years ahead.
final class AheadFileSystem {
    /// Whether this process may make one.
    static let isPossible = getuid() == 0 && (try? AheadFileSystem(["a": ""])) != nil

    private let folder: TemporaryDirectory
    private var image: FilePath { folder.path.appending("image") }
    let path: FilePath

    init(_ files: [String: String]) throws {
        folder = try TemporaryDirectory()
        path = folder.path.appending("mounted")
        try path.makeDirectories()
        try Self.run("truncate", ["--size=4M", image.string])
        try Self.run("mkfs.ext4", ["-q", image.string])
        try mount()
        try path.appending("incoming").makeDirectories()
        for (name, content) in files {
            try Data(content.utf8).write(
                to: URL(filePath: path.appending("incoming/\(name)").string))
        }
        try Self.run("umount", [path.string])
        let commands = files.keys.map { "set_inode_field incoming/\($0) ctime 20400101000000\n" }
        let script = try folder.write(commands.joined(), to: "script")
        try Self.run("debugfs", ["-w", "-f", script.string, image.string])
        try mount()
    }

    deinit {
        _ = try? Program.run("umount", ["--lazy", path.string])
    }

    /// Mounts the image for every user.
    private func mount() throws {
        try Self.run("mount", ["-o", "loop", image.string, path.string])
        try Self.run("chmod", ["755", path.string])
    }

    private static func run(_ program: String, _ arguments: [String]) throws {
        let result = try Program.run(program, arguments)
        guard result.status == 0 else { throw AwaitingFailed(description: result.errors) }
    }
}
