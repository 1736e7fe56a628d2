import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import Control

@Suite(.timeLimit(.minutes(1))) struct ControlClientTests {
    private let directory: TemporaryDirectory
    private var path: FilePath { directory.path.appending("socket") }

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func connectionError(to path: FilePath) -> ControlClientError? {
        do throws(ControlClientError) {
            _ = try ControlClient(path: path)
            return nil
        } catch {
            return error
        }
    }

    /// What a client's call comes to when the server's side of the connection is `reply`.
    private func callError(reply: [UInt8]?) throws -> ControlClientError? {
        let listener = try UnixSocket(blocking: true)
        defer { listener.close() }
        try listener.bind(to: try UnixSocketAddress(path: path))
        try listener.listen(backlog: 1)
        var client = try ControlClient(path: path)
        let server = try #require(try listener.accept())
        defer { server.close() }
        if let reply {
            _ = try server.send(reply[...])
            try server.endOutput()
        }
        do throws(ControlClientError) {
            _ = try client.call("org.example.Nothing", timeout: .milliseconds(20))
            return nil
        } catch {
            return error
        }
    }

    @Test func saysThatNoDaemonIsThere() {
        let error = connectionError(to: path)
        #expect(error?.description == "cannot connect to \(path): no such file or directory")
        #expect(
            error?.hint(whenNotRunning: "systemctl status chronicled")
                == "is chronicled running? try: systemctl status chronicled")
    }

    @Test func saysThatTheDaemonIsDead() throws {
        let dead = try UnixSocket(blocking: true)
        try dead.bind(to: try UnixSocketAddress(path: path))
        dead.close()
        #expect(
            connectionError(to: path)?.description
                == "cannot connect to \(path): connection refused")
    }

    @Test func saysThatThePathIsTooLong() {
        let long = directory.path.appending(String(repeating: "a", count: 108))
        #expect(connectionError(to: long) == .unusablePath(.tooLong(path: long, limit: 107)))
    }

    @Test func givesUpOnASilentServer() throws {
        #expect(try callError(reply: nil) == .timedOut)
    }

    @Test(arguments: [
        ("", ControlClientError.closed),
        ("{\"parameters\":", .closed),
        ("nonsense\0", .malformedReply(.unexpectedByte(offset: 1))),
        ("[]\0", .malformedReply(.unexpectedByte(offset: 0))),
        (#"{"error":"a.B","parameters":null}"# + "\0", .refused(MethodError(name: "a.B"))),
        (#"{"error":7}"# + "\0", .malformedReply(.notDecodable(path: ""))),
    ])
    func tellsWhatIsWrongWithAnAnswer(reply: String, error: ControlClientError) throws {
        #expect(try callError(reply: Array(reply.utf8)) == error)
    }

    @Test func saysWhyItWasRefused() {
        let error = ControlClientError.refused(.noSuchSequence("17\u{1B}[2J"))
        #expect(error.description == "the daemon refused: NoSuchSequence: 17\u{FFFD}[2J")
        #expect(error.hint(whenNotRunning: "x") == nil)
    }
}
