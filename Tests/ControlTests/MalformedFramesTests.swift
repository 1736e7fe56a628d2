import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import Control

/// What is no call, as `Tests/Fuzzing/Malformed` collects it and as only sockets can bring it.
///
/// A file there is a frame without its NUL; its name begins with the member of the call that is wrong.
@Suite(.timeLimit(.minutes(10))) struct MalformedFramesTests {
    private static let folder = (0..<3).reduce(FilePath(#filePath)) { path, _ in
        path.removingLastComponent()
    }.appending("Tests/Fuzzing/Malformed")

    private let directory: TemporaryDirectory
    private let feed = Feed()
    private var path: FilePath { directory.path.appending("io.chronicled.Control") }
    private let status = Array(#"{"method":"io.chronicled.Control.Status"}"#.utf8) + [0]
    private let follow = #"{"method":"io.chronicled.Control.Tail","more":true}"# + "\0"

    init() throws {
        directory = try TemporaryDirectory()
    }

    /// Sends each of `inputs`, over a connection of its own, to a server that another client
    /// follows, and expects the standard error that names the member, the end, and nothing else.
    private func expectRefusal(
        of inputs: [(name: String, bytes: [UInt8], member: String)]
    ) async throws {
        let server = ControlServer(
            socket: try ControlSocket(path: path),
            routes: [
                .status { .sample }, .tail { [feed] _ in FeedStream(feed, follows: true) },
            ], service: .sample)
        await server.start()
        let other = try RawClient(path: path)
        try other.send(follow)
        for (name, bytes, member) in inputs {
            let client = try RawClient(path: path)
            try? client.send(bytes)
            let expected = Reply(MethodError.invalidParameter(member)).frame.dropLast()
            #expect(try client.nextFrame() == String(decoding: expected, as: UTF8.self), "\(name)")
            #expect(try client.nextFrame() == nil, "\(name)")
            feed.append(JSONBytes(string: name))
            server.wake()
            #expect(try other.nextFrame()?.contains(name) == true)
        }
        await server.stop()
    }

    @Test func eachOfTheCollectionIsRefusedAndNothingElseDisturbed() async throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.string)
        #expect(names.count > 50)
        try await expectRefusal(
            of: names.sorted().map { name in
                let file = URL(filePath: Self.folder.appending(name).string)
                let member = try #require(name.split(separator: "-").first)
                return (name, Array(try Data(contentsOf: file)) + [0] + status, String(member))
            })
    }

    @Test func soAreFramesThatAreTooLongOrEmpty() async throws {
        let limit = ControlLimits().frameBytes
        let blanks = [UInt8](repeating: UInt8(ascii: " "), count: limit + 1)
        let call = Array(status.dropLast())
        let wide = Array(#"{"method":"a.B","x":""#.utf8)
        let long = wide + [UInt8](repeating: UInt8(ascii: "x"), count: limit) + Array("\"}\0".utf8)
        let deep = [UInt8](repeating: UInt8(ascii: "["), count: limit)
        try await expectRefusal(of: [
            ("NULs in a row", [0, 0, 0, 0] + status, "call"),
            ("one byte too many, without an end", blanks, "call"),
            ("one byte too many", blanks + [0] + status, "call"),
            ("a call that is too long", long + status, "call"),
            ("a frame as long as can be", deep + [0], "call"),
            ("UTF-16", call.flatMap { [$0, 0] }, "call"),
        ])
    }

    @Test func aFrameThatIsCutAnywhereIsRefused() throws {
        let text = #"{"method":"a.B","parameters":{"x":["ü\u00e9",-1.5e3,null]},"more":true}"#
        let call = Array(text.utf8)
        #expect(throws: Never.self) { try MethodCall(frame: call) }
        for end in call.indices {
            #expect(throws: MethodError.invalidParameter("call")) {
                try MethodCall(frame: Array(call[..<end]))
            }
        }
    }
}
