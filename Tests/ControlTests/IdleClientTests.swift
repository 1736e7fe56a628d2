import LinuxSystem
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import Control

/// Clients that do nothing, and what becomes of them.
@Suite(.timeLimit(.minutes(10))) struct IdleClientTests {
    private let directory: TemporaryDirectory
    private let feed = Feed()
    private var path: FilePath { directory.path.appending("io.chronicled.Control") }

    private let status = #"{"method":"io.chronicled.Control.Status"}"# + "\0"
    private let follow =
        #"{"method":"io.chronicled.Control.Tail","parameters":{"follow":true},"more":true}"# + "\0"

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func startedServer(
        clients: Int = 256, idleTime: Duration = .seconds(300), stopTime: Duration = .seconds(1)
    ) async throws -> ControlServer {
        var limits = ControlLimits()
        limits.clients = clients
        limits.idleTime = idleTime
        limits.stopTime = stopTime
        let server = ControlServer(
            socket: try ControlSocket(path: path),
            routes: [
                .status { .sample }, .tail { [feed] _ in FeedStream(feed, follows: true) },
            ], service: .sample, limits: limits)
        await server.start()
        return server
    }

    private func wait(until isTrue: () async -> Bool) async {
        while await !isTrue() { await Task.yield() }
    }

    @Test func theOneThatWasIdleForLongestGivesWay() async throws {
        let server = try await startedServer(clients: 3)
        let busy = try RawClient(path: path)
        try busy.send(follow)
        await wait { feed.readers.load(ordering: .relaxed) == 1 }
        let older = try RawClient(path: path)
        let newer = try RawClient(path: path)
        for client in [older, newer, older] {
            try client.send(status)
            #expect(try client.nextFrame() != nil)
        }
        let further = try RawClient(path: path)
        try further.send(status)
        #expect(try further.nextFrame() != nil)
        #expect(try newer.nextFrame() == nil)
        try older.send(status)
        #expect(try older.nextFrame() != nil)
        #expect(await server.clientCount == 3)
        await server.stop()
    }

    @Test func manyMoreThanTheLimitComeAndGo() async throws {
        let server = try await startedServer(clients: 8)
        var silent: [RawClient] = []
        for number in 0..<200 {
            silent.append(try RawClient(path: path))
            if number % 2 == 0 { try? silent[number].send("{\"method\":") }
        }
        var client = try ControlClient(path: path)
        _ = try client.call(Route.statusMethod)
        await wait { await server.clientCount == 8 }
        await server.stop()
    }

    @Test(arguments: ["", "{\"method\":", "one call, then nothing"])
    func aClientThatDoesNothingIsClosed(sent: String) async throws {
        let server = try await startedServer(idleTime: .milliseconds(100))
        let client = try RawClient(path: path)
        if sent.hasPrefix("one") {
            try client.send(status)
            #expect(try client.nextFrame() != nil)
        } else if !sent.isEmpty {
            try client.send(sent)
        }
        #expect(try client.nextFrame() == nil)
        await wait { await server.clientCount == 0 }
        await server.stop()
    }

    @Test func aClientThatSendsACallByteByByteForTooLongIsClosed() async throws {
        let server = try await startedServer(idleTime: .milliseconds(100))
        let client = try RawClient(path: path)
        await wait {
            do {
                try client.send("{")
                return false
            } catch {
                return true
            }
        }
        await wait { await server.clientCount == 0 }
        await server.stop()
    }

    @Test func aStreamThatWaitsIsNoIdleClient() async throws {
        let server = try await startedServer(idleTime: .milliseconds(50))
        let waiting = try RawClient(path: path)
        try waiting.send(follow)
        let idle = try RawClient(path: path)
        #expect(try idle.nextFrame() == nil)
        let idleToo = try RawClient(path: path)
        #expect(try idleToo.nextFrame() == nil)
        feed.append(.emptyObject)
        server.wake()
        #expect(try waiting.nextFrame() != nil)
        await server.stop()
    }

    @Test func aClientThatDoesNotTakeItsRepliesIsClosed() async throws {
        let server = try await startedServer(idleTime: .milliseconds(200))
        let filling = JSONBytes(string: String(repeating: "x", count: 1_000))
        for _ in 0..<3_000 { feed.append(filling) }
        let deaf = try RawClient(path: path)
        try deaf.send(follow)
        await wait { feed.taken.load(ordering: .relaxed) > 0 }
        await wait { await server.clientCount == 0 }
        #expect(feed.taken.load(ordering: .relaxed) < 1_500)
        withExtendedLifetime(deaf) {}
        await server.stop()
    }

    @Test func aClientThatDoesNotTakeItsRepliesHoldsUpNoStop() async throws {
        let server = try await startedServer(stopTime: .milliseconds(50))
        let filling = JSONBytes(string: String(repeating: "x", count: 1_000))
        for _ in 0..<3_000 { feed.append(filling) }
        let deaf = try RawClient(path: path)
        try deaf.send(follow)
        await wait { feed.taken.load(ordering: .relaxed) > 0 }
        await server.stop()
        #expect(await server.clientCount == 0)
        withExtendedLifetime(deaf) {}
    }
}
