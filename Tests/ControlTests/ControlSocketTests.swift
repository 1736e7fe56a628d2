import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import Control

@Suite(.timeLimit(.minutes(10))) struct ControlSocketTests {
    private let directory: TemporaryDirectory
    private var path: FilePath { directory.path.appending("socket") }

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func mayBeUsedByItsUserAndGroupOnly() throws {
        let socket = try ControlSocket(path: path)
        let attributes = try FileManager.default.attributesOfItem(atPath: path.string)
        #expect(attributes[.posixPermissions] as? Int == 0o660)
        socket.close()
        #expect(!FileManager.default.fileExists(atPath: path.string))
    }

    @Test func replacesTheSocketOfADeadProcess() throws {
        let dead = try UnixSocket(blocking: true)
        try dead.bind(to: try UnixSocketAddress(path: path))
        try dead.listen(backlog: 1)
        dead.close()
        let socket = try ControlSocket(path: path)
        let client = try RawClient(path: path)
        withExtendedLifetime(client) { socket.close() }
    }

    @Test func leavesALiveSocketAlone() throws {
        let live = try ControlSocket(path: path)
        #expect(throws: ControlSocketError.inUse(path: path)) { try ControlSocket(path: path) }
        #expect(throws: Never.self) { try RawClient(path: path) }
        live.close()
    }

    @Test func leavesAFileThatIsNoSocketAlone() throws {
        try Data("precious".utf8).write(to: URL(filePath: path.string))
        #expect(throws: ControlSocketError.notASocket(path: path)) {
            try ControlSocket(path: path)
        }
        #expect(try Data(contentsOf: URL(filePath: path.string)) == Data("precious".utf8))
    }

    @Test func namesAPathThatIsTooLongAndTheLimit() {
        let long = directory.path.appending(String(repeating: "a", count: 108))
        let error = #expect(throws: ControlSocketError.self) { try ControlSocket(path: long) }
        #expect(error == .unusablePath(.tooLong(path: long, limit: 107)))
        #expect(error?.description.contains("\(long)") == true)
        #expect(error?.description.contains("107") == true)
    }

    @Test func saysWhichCallFailed() {
        let missing = directory.path.appending("missing/socket")
        let cause = SystemCallError(call: "bind", errno: .noSuchFileOrDirectory)
        #expect(throws: ControlSocketError.failed(path: missing, cause)) {
            try ControlSocket(path: missing)
        }
    }

    @Test func servesOnASocketThatIsHandedOverAndLeavesItsFile() async throws {
        let listener = try UnixSocket(blocking: true)
        try listener.bind(to: try UnixSocketAddress(path: path))
        try listener.listen(backlog: 1)
        let server = ControlServer(
            socket: try ControlSocket(adopting: listener.descriptor), routes: [],
            service: .sample)
        await server.start()
        var client = try ControlClient(path: path)
        let info = try client.call("org.varlink.service.GetInfo")
        #expect(try info.member("product")?.text == "\"chronicled\"")
        await server.stop()
        #expect(FileManager.default.fileExists(atPath: path.string))
    }
}
