import Foundation
import SystemPackage
import Testing

@testable import LinuxSystem

@Suite final class UnixSocketTests {
    private let directory: FilePath

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        directory = FilePath(url.path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: directory.string)
    }

    private func connectedPair() throws -> (server: UnixSocket, client: UnixSocket) {
        let address = try UnixSocketAddress(path: directory.appending("s"))
        let listener = try UnixSocket(blocking: false)
        try listener.bind(to: address)
        try listener.listen(backlog: 4)
        #expect(try listener.accept() == nil)
        let client = try UnixSocket(blocking: true)
        try client.connect(to: address)
        let server = try #require(try listener.accept())
        listener.close()
        return (server, client)
    }

    @Test(arguments: [(107, true), (108, false)])
    func allowsPathsUpTo107Bytes(length: Int, isAllowed: Bool) {
        let path = FilePath("/" + String(repeating: "a", count: length - 1))
        if isAllowed {
            #expect(throws: Never.self) { try UnixSocketAddress(path: path) }
        } else {
            #expect(throws: UnixSocketAddressError.tooLong(path: path, limit: 107)) {
                try UnixSocketAddress(path: path)
            }
        }
    }

    @Test func refusesTheEmptyPath() {
        #expect(throws: UnixSocketAddressError.empty) { try UnixSocketAddress(path: "") }
    }

    @Test func carriesBytesThenTheEnd() throws {
        let (server, client) = try connectedPair()
        #expect(try server.receive(upTo: 8) == .nothing)
        #expect(try client.send([1, 2, 3]) == 3)
        #expect(try server.receive(upTo: 2) == .bytes([1, 2]))
        #expect(try server.receive(upTo: 2) == .bytes([3]))
        try client.endOutput()
        #expect(try server.receive(upTo: 2) == .end)
        server.close()
        #expect(throws: SystemCallError(call: "send", errno: .brokenPipe)) {
            try client.send([4])
        }
        client.close()
    }

    @Test func takesNothingMoreWhenTheOtherSideDoesNotRead() throws {
        let (server, client) = try connectedPair()
        let block = [UInt8](repeating: 7, count: 1 << 20)[...]
        while try server.send(block) > 0 {}
        #expect(try server.send(block) == 0)
        server.close()
        client.close()
    }

    @Test func givesUpWaitingAtTheLimit() throws {
        let (server, client) = try connectedPair()
        try client.limitWaiting(to: .milliseconds(5))
        #expect(try client.receive(upTo: 1) == .nothing)
        server.close()
        client.close()
    }

    @Test func knowsWhoConnected() throws {
        let (server, client) = try connectedPair()
        #expect(try server.peerCredentials() == .own)
        server.close()
        client.close()
    }

    @Test func tellsASocketFromAnotherFile() throws {
        let (server, client) = try connectedPair()
        #expect(try UnixSocketFile(path: directory.appending("s")).isSocket())
        #expect(try !UnixSocketFile(path: directory).isSocket())
        #expect(throws: SystemCallError(call: "lstat", errno: .noSuchFileOrDirectory)) {
            try UnixSocketFile(path: directory.appending("missing")).isSocket()
        }
        server.close()
        client.close()
    }
}
