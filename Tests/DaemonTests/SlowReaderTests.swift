import Control
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// A client that follows the log and does not read for a while.
@Suite(.timeLimit(.minutes(10))) struct SlowReaderTests {
    private let folder: TemporaryDirectory
    private let log: EventLog
    private let progress = RecordingProgress()
    private var socket: FilePath { folder.path.appending("control") }

    init() throws {
        folder = try TemporaryDirectory()
        log = try EventLog(
            path: folder.path.appending("events.jsonl"), source: "/test", checked: nil)
    }

    private func startedServer() async throws -> ControlServer {
        let search = LogSearch(log: log.segments) { [progress] in progress.snapshot }
        let server = ControlServer(
            socket: try ControlSocket(path: socket),
            routes: [
                .tail { (parameters) throws(MethodError) in
                    try search.tail(parameters) { () throws(MethodError) in
                        throw .failed("there is no index")
                    }
                },
                .rescan {},
            ],
            service: ServiceInfo(vendor: "", product: "", version: "", url: ""))
        search.whenFound { [weak server] in server?.wake() }
        progress.observe { [weak server] _, _ in server?.wake() }
        await server.start()
        return server
    }

    private func write(_ count: Int) throws {
        let data = Array("{\"reason\":\"empty\",\"detail\":\"Die Datei ist leer.\"}".utf8)
        for _ in 0..<count {
            let id = "\(log.nextSequence)"
            log.stage([LogRecord(type: .rejected, id: id, subject: nil, data: data)], time: "t")
        }
        try log.flush()
        progress.begin(log.synced)
    }

    @Test func losesNothingAndHoldsUpNobody() async throws {
        let server = try await startedServer()
        try write(1)
        let slow = try UnixSocket(blocking: true)
        defer { slow.close() }
        try slow.limitWaiting(to: .seconds(60))
        try slow.connect(to: try UnixSocketAddress(path: socket))
        let call = #"{"method":"io.chronicled.Control.Tail","more":true,"parameters":"#
        _ = try slow.send(Array((call + #"{"last":1,"follow":true}}"# + "\0").utf8)[...])
        var received = try next(from: slow)
        var other = try ControlClient(path: socket)
        for round in 1...50 {
            try write(1_000)
            if round % 20 == 0 { _ = try log.rotate() }
            progress.begin(log.synced)
            _ = try other.call(Route.rescanMethod, timeout: .seconds(20))
        }
        let expected = try expectedReplies()
        while received.count < expected.count { received += try next(from: slow) }
        #expect(try log.segments.all().count == 3)
        #expect(received == expected, "50,001 lines, as they stand in the log")
        await server.stop()
    }

    private func next(from socket: UnixSocket) throws -> [UInt8] {
        guard case .bytes(let bytes) = try socket.receive(upTo: 1 << 18) else {
            throw AwaitingFailed(description: "the server gives no more")
        }
        return bytes
    }

    /// The replies that carry all lines of the log.
    private func expectedReplies() throws -> [UInt8] {
        var replies: [UInt8] = []
        for segment in try log.segments.all() {
            let bytes = try Data(contentsOf: URL(filePath: segment.path.string))
            for line in bytes.split(separator: UInt8(ascii: "\n")) {
                replies += Array(#"{"parameters":{"record":"#.utf8) + Array(line)
                replies += Array(#"},"continues":true}"#.utf8) + [0]
            }
        }
        return replies
    }
}
