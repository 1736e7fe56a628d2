import Control
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport

/// The built daemon, running with everything under a folder of the test's.
final class RunningDaemon {
    let directory: FilePath
    private let process = Process()

    /// Starts a daemon under `directory` and returns when it is in one of `states`.
    ///
    /// - Parameters:
    ///   - user: the user to run it as, by `setpriv`, or `nil` for the test's own.
    ///   - wrapper: a command that ends by becoming the one it is given, put in front.
    ///   - lexicon: the folder of the lexicon that it codes with.
    ///   - settings: values of the configuration file, as TOML writes them, in the place of those
    ///     that `--directory` gives; empty to run it with `--directory`.
    ///   - states: the states in which it counts as started.
    ///   - errors: where its standard error leads, or `nil` for a file.
    init(
        in directory: FilePath, _ arguments: [String] = [], user: String? = nil,
        within wrapper: [String] = [], lexicon: String = Program.smallLexicon,
        settings: [String: String] = [:], awaiting states: [StatusState] = [.running],
        errors standardError: Pipe? = nil
    ) throws {
        self.directory = directory
        let daemon = [Program.folder.appending("chronicled").string]
        let run =
            user.map { ["setpriv", "--reuid=\($0)", "--regid=\($0)", "--clear-groups"] } ?? []
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            try wrapper + run + daemon + Self.place(directory, settings) + [
                "--lexicon", lexicon,
            ]
            + arguments
        let log = directory.appending("stderr").string
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        process.standardInput = FileHandle.nullDevice
        process.standardError = standardError ?? FileHandle(forWritingAtPath: log)
        try process.run()
        try waitUntil("the daemon is \(states)") {
            guard process.isRunning else { throw AwaitingFailed(description: errors) }
            return (try? status()).map { states.contains($0.live.state) } ?? false
        }
    }

    private static func place(
        _ directory: FilePath, _ settings: [String: String]
    ) throws -> [String] {
        guard !settings.isEmpty else { return ["--directory", directory.string] }
        return ["--config", try writeSettings(settings, for: directory).string]
    }

    /// Writes the configuration file of a daemon under `directory` with these values, and returns
    /// its path.
    @discardableResult
    static func writeSettings(
        _ settings: [String: String], for directory: FilePath
    ) throws -> FilePath {
        let usual = [
            "directories": "[\"\(directory)/incoming\"]", "log": "\"\(directory)/events.jsonl\"",
            "index": "\"\(directory)/index.sqlite\"",
            "socket": "\"\(directory)/io.chronicled.Control\"",
        ]
        let file = directory.appending("chronicled.toml")
        let lines = usual.merging(settings) { $1 }.map { "\($0) = \($1)\n" }
        try Data(lines.joined().utf8).write(to: URL(filePath: file.string))
        return file
    }

    deinit {
        if process.isRunning { kill(SIGKILL) }
    }

    /// The folder that files are dropped into.
    var incoming: FilePath { directory.appending("incoming") }

    /// What the daemon wrote to standard error.
    var errors: String {
        (try? String(contentsOfFile: directory.appending("stderr").string, encoding: .utf8)) ?? ""
    }

    /// Waits until it has written a message that holds `text`; messages come a moment after what
    /// they tell of.
    func awaitMessage(_ text: String) throws {
        try waitUntil("the message \(text)") { errors.contains(text) }
    }

    /// Its process.
    var processID: Int32 { process.processIdentifier }

    /// Writes a file called `name` into the watched folder.
    func drop(_ content: String, as name: String) throws {
        try Data(content.utf8).write(to: URL(filePath: incoming.appending(name).string))
    }

    /// What it says of itself.
    func status() throws -> StatusReport {
        var client = try ControlClient(path: directory.appending("io.chronicled.Control"))
        return try client.call(Route.statusMethod).decoded(as: StatusReport.self)
    }

    /// Calls a method and returns the parameters of its reply.
    @discardableResult
    func call(_ method: String) throws -> JSONBytes {
        var client = try ControlClient(path: directory.appending("io.chronicled.Control"))
        return try client.call(method)
    }

    /// Has it read its configuration again, with these values of the configuration file.
    @discardableResult
    func reload(_ settings: [String: String]) throws -> ReloadReply {
        try Self.writeSettings(settings, for: directory)
        return try call(Route.reloadMethod).decoded(as: ReloadReply.self)
    }

    /// The lines of the log that the daemon says are on the disk, once they hold `verdicts`
    /// verdicts. Lines that stand there already but are not synced yet do not count.
    @discardableResult
    func lines(verdicts: Int) throws -> [LogLine] {
        var lines: [LogLine] = []
        try waitUntil("\(verdicts) verdicts") {
            let synced = UInt64(try status().live.log.sequence) ?? 0
            lines = try self.lines().filter { $0.sequence <= synced }
            return lines.verdicts.count >= verdicts
        }
        return lines
    }

    /// The whole lines of the log.
    func lines() throws -> [LogLine] {
        try LogSegments(active: directory.appending("events.jsonl")).lines()
    }

    /// Sends a signal.
    func kill(_ signal: Int32) {
        Foundation.kill(process.processIdentifier, signal)
    }

    /// Waits until it has ended, and returns its exit status.
    func wait() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Stops it in order; its exit status.
    @discardableResult
    func stop() -> Int32 {
        kill(SIGTERM)
        return wait()
    }
}

extension LogSegments {
    /// All whole lines, in order; a line that is not sound throws.
    func lines() throws -> [LogLine] {
        var lines: [LogLine] = []
        for segment in try all() {
            var reader = try LogReader(path: segment.path)
            while let line = try reader.next() { lines.append(try LogLine(parsing: line.bytes)) }
        }
        return lines
    }
}

extension [LogLine] {
    /// Those that are verdicts.
    var verdicts: [LogLine] {
        filter { [.accepted, .duplicate, .rejected].contains($0.type) }
    }

    /// Those that are events.
    var events: [LogLine] { filter { $0.type == .event } }
}

extension LogLine {
    /// A member of the `data` object.
    func value(_ name: String) throws -> Any? {
        try (JSONSerialization.jsonObject(with: Data(data)) as? [String: Any])?[name]
    }

    /// A member of the `data` object that is a string.
    func text(_ name: String) throws -> String? {
        try value(name) as? String
    }
}
