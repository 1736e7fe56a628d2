import LinuxSystem
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import Control

@Suite(.timeLimit(.minutes(10))) struct ControlServerTests {
    private let directory: TemporaryDirectory
    private let feed = Feed()
    private var path: FilePath { directory.path.appending("io.chronicled.Control") }

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func startedServer(
        limits: ControlLimits = ControlLimits()
    ) async throws -> ControlServer {
        let server = ControlServer(
            socket: try ControlSocket(path: path),
            routes: [
                .status { .sample },
                .tail { [feed] parameters in
                    FeedStream(feed, follows: parameters.follow ?? false)
                },
            ],
            service: .sample, limits: limits)
        await server.start()
        return server
    }

    private func wait(until isTrue: () async -> Bool) async {
        while await !isTrue() { await Task.yield() }
    }

    private let status = #"{"method":"io.chronicled.Control.Status"}"# + "\0"
    private let follow =
        #"{"method":"io.chronicled.Control.Tail","parameters":{"follow":true},"more":true}"# + "\0"

    @Test func answersACallThatComesInFragments() async throws {
        let server = try await startedServer()
        let client = try RawClient(path: path)
        for byte in status.utf8 { try client.send([byte]) }
        let reply = try Reply(frame: Array(try #require(try client.nextFrame()).utf8))
        #expect(try reply.parameters.decoded(as: StatusReport.self) == .sample)
        await server.stop()
    }

    @Test func answersSeveralCallsOfOneWriteInOrder() async throws {
        let server = try await startedServer()
        let client = try RawClient(path: path)
        let unknown = #"{"method":"io.chronicled.Control.Unknown"}"# + "\0"
        try client.send(String(repeating: status + unknown, count: 100))
        for _ in 0..<100 {
            #expect(try client.nextFrame()?.hasPrefix(#"{"parameters":{"live""#) == true)
            #expect(try client.nextFrame()?.contains("MethodNotFound") == true)
        }
        await server.stop()
    }

    @Test func describesItselfAndItsInterfaces() async throws {
        let server = try await startedServer()
        var client = try ControlClient(path: path)
        let info = try client.call("org.varlink.service.GetInfo")
        let names = try info.member("interfaces")?.decoded(as: [String].self)
        #expect(names == ["org.varlink.service", "io.chronicled.Control"])
        for interface in [InterfaceDescription.service, .control] {
            let asked = JSONBytes(object: ["interface": JSONBytes(string: interface.name)])
            let reply = try client.call("org.varlink.service.GetInterfaceDescription", asked)
            #expect(try reply.member("description")?.decoded(as: String.self) == interface.text)
        }
        await server.stop()
    }

    @Test(arguments: ["hello\0", "\0", "[1]\0", #"{"parameters":{}}"# + "\0", "\u{FFFF}\0"])
    func answersNonsenseWithAnErrorAndCloses(text: String) async throws {
        let server = try await startedServer()
        let client = try RawClient(path: path)
        try client.send(text + status)
        #expect(try client.nextFrame()?.contains("service.InvalidParameter") == true)
        #expect(try client.nextFrame() == nil)
        await server.stop()
    }

    @Test func closesOnACallThatIsTooLong() async throws {
        var limits = ControlLimits()
        limits.frameBytes = 1_000
        let server = try await startedServer(limits: limits)
        let client = try RawClient(path: path)
        try client.send([UInt8](repeating: UInt8(ascii: " "), count: 1_001))
        #expect(try client.nextFrame()?.contains(#"{"parameter":"call"}"#) == true)
        #expect(try client.nextFrame() == nil)
        await server.stop()
    }

    @Test func givesRecordsByteByByte() async throws {
        let server = try await startedServer()
        let lines = [
            #"{"b":1.50,"a":"é\u00e9\/ \" ","id":"x/1"}"#,
            #"{ "odd" : [ 1 , 2 ] , "big":123456789012345678901234567890 }"#,
        ]
        lines.forEach { feed.append(JSONBytes(trusting: Array($0.utf8))) }
        var received: [String?] = []
        var client = try ControlClient(path: path)
        try client.stream(Route.tailMethod) {
            received.append((try? TailReply.record(in: $0))?.text)
            return true
        }
        #expect(received == lines + [nil])
        #expect(throws: ControlClientError.refused(.expectedMore)) {
            try client.call(Route.tailMethod)
        }
        await server.stop()
    }

    @Test func wakesAStreamThatWaits() async throws {
        let server = try await startedServer()
        let client = try RawClient(path: path)
        try client.send(follow)
        for number in 0..<50 {
            feed.append(JSONBytes(trusting: Array("{\"n\":\(number)}".utf8)))
            server.wake()
            let expected = #"{"parameters":{"record":{"n":\#(number)}},"continues":true}"#
            #expect(try client.nextFrame() == expected)
        }
        await server.stop()
    }

    @Test func makesNoMoreForASlowReaderThanItMayHold() async throws {
        let server = try await startedServer()
        let count = 3_000
        let filling = String(repeating: "x", count: 1_000)
        for number in 0..<count {
            feed.append(JSONBytes(trusting: Array("{\"n\":\(number),\"f\":\"\(filling)\"}".utf8)))
        }
        let slow = try RawClient(path: path)
        try slow.send(follow)
        await wait { feed.taken.load(ordering: .relaxed) > 0 }
        var other = try ControlClient(path: path)
        for _ in 0..<100 { _ = try other.call(Route.statusMethod) }
        #expect(feed.taken.load(ordering: .relaxed) < 1_500)
        for number in 0..<count {
            let frame = try slow.nextFrame()
            #expect(frame?.contains("{\"n\":\(number),") == true)
        }
        await server.stop()
    }

    @Test func standsAFloodOfCallsWhoseRepliesAreNeverRead() async throws {
        let server = try await startedServer()
        let flood = try UnixSocket(blocking: false)
        try flood.connect(to: try UnixSocketAddress(path: path))
        let calls = Array(String(repeating: status, count: 1_000).utf8)
        var other = try ControlClient(path: path)
        for _ in 0..<200 {
            _ = try flood.send(calls[...])
            _ = try other.call(Route.statusMethod)
        }
        #expect(try flood.send(calls[...]) == 0)
        flood.close()
        await wait { await server.clientCount == 1 }
        await server.stop()
    }

    @Test func letsGoOfAStreamWhenItsClientHangsUp() async throws {
        let server = try await startedServer()
        var client: RawClient? = try RawClient(path: path)
        try client?.send(follow)
        await wait { feed.readers.load(ordering: .relaxed) == 1 }
        client = nil
        await wait { await server.clientCount == 0 }
        await wait { feed.readers.load(ordering: .relaxed) == 0 }
        await server.stop()
    }

    @Test func letsGoOfAStreamWhoseClientSentTooMuchBehindItsCall() async throws {
        var limits = ControlLimits()
        limits.frameBytes = 1_000
        let server = try await startedServer(limits: limits)
        let client = try RawClient(path: path)
        try client.send(follow)
        await wait { feed.readers.load(ordering: .relaxed) == 1 }
        try client.send([UInt8](repeating: UInt8(ascii: " "), count: 1_001))
        #expect(try client.nextFrame() == nil)
        await wait { feed.readers.load(ordering: .relaxed) == 0 }
        await server.stop()
    }

    @Test func answersAClientThatHasEndedItsSide() async throws {
        let server = try await startedServer()
        let client = try RawClient(path: path)
        try client.send(status + status)
        try client.endOutput()
        #expect(try client.nextFrame() != nil)
        #expect(try client.nextFrame() != nil)
        #expect(try client.nextFrame() == nil)
        await server.stop()
    }

    @Test func answersOneClientWhileTwoHundredAreSilent() async throws {
        let server = try await startedServer()
        let silent = try (0..<200).map { _ in try RawClient(path: path) }
        for client in silent.prefix(100) { try client.send("{\"method\":") }
        var client = try ControlClient(path: path)
        _ = try client.call(Route.statusMethod)
        #expect(await server.clientCount == silent.count + 1)
        await server.stop()
    }

    @Test func closesClientsBeyondTheLimitWhenAllHaveACallUnderWay() async throws {
        var limits = ControlLimits()
        limits.clients = 2
        let server = try await startedServer(limits: limits)
        let busy = try [RawClient(path: path), RawClient(path: path)]
        for client in busy { try client.send(follow) }
        await wait { feed.readers.load(ordering: .relaxed) == 2 }
        let third = try RawClient(path: path)
        #expect(try third.nextFrame() == nil)
        feed.append(.emptyObject)
        server.wake()
        for client in busy { #expect(try client.nextFrame() != nil) }
        await server.stop()
    }

    @Test func endsEveryCallAndConnectionWhenItStops() async throws {
        let server = try await startedServer()
        let client = try RawClient(path: path)
        let idle = try RawClient(path: path)
        try client.send(follow)
        await wait { feed.readers.load(ordering: .relaxed) == 1 }
        feed.append(.emptyObject)
        await server.stop()
        #expect(try idle.nextFrame() == nil)
        #expect(try client.nextFrame() == #"{"parameters":{"record":{}},"continues":true}"#)
        #expect(try client.nextFrame() == #"{"parameters":{"record":null}}"#)
        #expect(try client.nextFrame() == nil)
        #expect(await server.clientCount == 0)
        #expect(throws: SystemCallError(call: "connect", errno: .noSuchFileOrDirectory)) {
            try RawClient(path: path)
        }
    }
}
