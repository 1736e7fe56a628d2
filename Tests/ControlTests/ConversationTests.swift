import LinuxSystem
import Synchronization
import Testing

@testable import Control

/// Counts down, waiting once before each reply when asked to.
private struct Countdown: ReplyStream {
    var rest: Int
    var waits = false
    private var hasWaited = false

    init(_ rest: Int, waits: Bool = false) {
        self.rest = rest
        self.waits = waits
    }

    mutating func next() -> StreamStep {
        if waits && !hasWaited {
            hasWaited = true
            return .wait
        }
        hasWaited = false
        rest -= 1
        let parameters = JSONBytes(object: ["rest": JSONBytes(trusting: Array("\(rest)".utf8))])
        return rest == 0 ? .finish(parameters) : .reply(parameters)
    }
}

/// Waits for good.
private struct Silence: ReplyStream {
    func next() -> StreamStep { .wait }
}

extension PeerCredentials {
    fileprivate static let stranger = PeerCredentials(
        process: 1, user: own.user + 1, group: own.group)
}

private struct EchoParameters: MethodParameters {
    static let parameterNames: Set<String> = ["text"]
    let text: String
}

@Suite struct ConversationTests {
    private func conversation(
        peer: PeerCredentials = .own, outputBytes: Int = 1 << 16
    ) -> Conversation {
        var limits = ControlLimits()
        limits.outputBytes = outputBytes
        let routes = [
            Route("org.example.Echo") { (parameters: EchoParameters, _) in
                JSONBytes(object: ["text": JSONBytes(string: parameters.text)])
            },
            Route("org.example.Count", needsMore: true) { (_: NoParameters, _) in Countdown(3) },
            Route("org.example.Later", needsMore: false) { (_: NoParameters, _) in
                Countdown(1, waits: true)
            },
            Route("org.example.Never", needsMore: false) { (_: NoParameters, _) in Silence() },
            Route("org.example.Many", needsMore: true) { (_: NoParameters, _) in
                Countdown(1_000_000)
            },
            Route("org.example.Change", access: .owner) { (_: NoParameters, _) in .emptyObject },
        ]
        return Conversation(
            router: Router(routes: routes, interfaces: ["org.example"]), peer: peer,
            limits: limits)
    }

    private func replies(to calls: [String], peer: PeerCredentials = .own) -> [String] {
        var conversation = conversation(peer: peer)
        conversation.receive(calls.flatMap { Array($0.utf8) + [0] })
        conversation.advance()
        return conversation.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func answersCallsInTheirOrder() {
        let calls = (1...3).map {
            #"{"method":"org.example.Echo","parameters":{"text":"\#($0)"}}"#
        }
        #expect(replies(to: calls) == (1...3).map { #"{"parameters":{"text":"\#($0)"}}"# })
    }

    @Test(arguments: [
        ("org.example.Nothing", "{}", "org.varlink.service.MethodNotFound", "method"),
        ("org.other.Nothing", "{}", "org.varlink.service.InterfaceNotFound", "interface"),
        ("nothing", "{}", "org.varlink.service.InterfaceNotFound", "interface"),
        ("", "{}", "org.varlink.service.InterfaceNotFound", "interface"),
        ("org.example.Echo", "{}", "org.varlink.service.InvalidParameter", "text"),
        ("org.example.Echo", #"{"text":1}"#, "org.varlink.service.InvalidParameter", "text"),
        (
            "org.example.Echo", #"{"text":"\udc00"}"#,
            "org.varlink.service.InvalidParameter", #""text""#
        ),
        (
            "org.example.Echo", #"{"text":"a","\ud800":"b"}"#,
            "org.varlink.service.InvalidParameter", #""parameters""#
        ),
        (
            "org.example.Echo", #"{"text":"a","text":"b"}"#,
            "org.varlink.service.InvalidParameter", "text"
        ),
        (
            "org.example.Echo", #"{"text":"","volume":1}"#,
            "org.varlink.service.InvalidParameter", "volume"
        ),
        ("org.example.Count", "{}", "org.varlink.service.ExpectedMore", ""),
    ])
    func answersWithTheErrorThatFits(
        method: String, parameters: String, error: String, said: String
    ) throws {
        let next = #"{"method":"org.example.Echo","parameters":{"text":"next"}}"#
        let answers = replies(
            to: [#"{"method":"\#(method)","parameters":\#(parameters)}"#, next])
        let reply = try Reply(frame: Array(try #require(answers.first).utf8))
        #expect(answers.dropFirst() == [#"{"parameters":{"text":"next"}}"#])
        #expect(reply.error == error)
        #expect(said.isEmpty || reply.parameters.text.contains(said))
    }

    @Test func givesNoReplyToOnewayCalls() {
        let calls = [
            #"{"method":"org.example.Echo","parameters":{"text":"a"},"oneway":true}"#,
            #"{"method":"org.example.Nothing","oneway":true}"#,
            #"{"method":"org.example.Count","more":true,"oneway":true}"#,
            #"{"method":"org.example.Echo","parameters":{"text":"b"}}"#,
        ]
        #expect(replies(to: calls) == [#"{"parameters":{"text":"b"}}"#])
    }

    @Test func opensNothingForOnewayCallsThatChangeNothing() throws {
        let opened = Atomic(0)
        let routes = [Access.everyone, .owner].map { access in
            Route("org.example.\(access)", access: access, needsMore: false) {
                (_: NoParameters, _) in
                opened.add(1, ordering: .relaxed)
                return Silence()
            }
        }
        let router = Router(routes: routes, interfaces: ["org.example"])
        for method in ["everyone", "everyone", "owner"] {
            let call = #"{"method":"org.example.\#(method)","oneway":true}"#
            _ = try router.response(to: try MethodCall(frame: Array(call.utf8)), from: .own)
        }
        #expect(opened.load(ordering: .relaxed) == 1)
    }

    @Test func marksAllRepliesButTheLast() {
        let calls = [
            #"{"method":"org.example.Count","more":true}"#,
            #"{"method":"org.example.Echo","parameters":{"text":"next"}}"#,
        ]
        #expect(
            replies(to: calls) == [
                #"{"parameters":{"rest":2},"continues":true}"#,
                #"{"parameters":{"rest":1},"continues":true}"#,
                #"{"parameters":{"rest":0}}"#,
                #"{"parameters":{"text":"next"}}"#,
            ])
    }

    @Test func refusesToHandTheConnectionOver() {
        let call = #"{"method":"org.example.Change","upgrade":true}"#
        #expect(replies(to: [call]).first?.contains("MethodNotImplemented") == true)
    }

    @Test func letsOnlyTheOwnerChangeThings() {
        let call = #"{"method":"org.example.Change"}"#
        let own = PeerCredentials.own
        let other = PeerCredentials.stranger
        let root = PeerCredentials(process: 1, user: 0, group: 0)
        let sentence = """
            Only root and the daemon's own user (uid \(own.user)) may call org.example.Change; \
            this call came from uid \(other.user).
            """
        let refusal = Reply(MethodError.permissionDenied(sentence)).frame
        #expect(replies(to: [call], peer: other).map { Array($0.utf8) + [0] } == [refusal])
        #expect(replies(to: [call], peer: own) == [#"{"parameters":{}}"#])
        #expect(replies(to: [call], peer: root) == [#"{"parameters":{}}"#])
    }

    @Test func closesAfterTheAnswerToWhatIsNoCall() {
        var conversation = conversation()
        conversation.receive(Array("x\0{\"method\":\"org.example.Change\"}\0".utf8))
        conversation.advance()
        #expect(conversation.isOver)
        #expect(!conversation.wantsInput)
        #expect(conversation.output.count { $0 == 0 } == 1)
    }

    @Test func givesALateReplyToACallWithoutMore() {
        var conversation = conversation()
        conversation.receive(Array("{\"method\":\"org.example.Later\"}\0".utf8))
        conversation.advance()
        #expect(conversation.output.isEmpty)
        #expect(!conversation.hasWork)
        conversation.wake()
        conversation.advance()
        #expect(conversation.output == Array("{\"parameters\":{\"rest\":0}}\0".utf8))
    }

    @Test func endsAStreamThatWaitsWhenTheServerStops() {
        var conversation = conversation()
        conversation.receive(Array("{\"method\":\"org.example.Never\"}\0".utf8))
        conversation.advance()
        conversation.finish()
        #expect(!conversation.isOver)
        conversation.advance()
        #expect(conversation.isOver)
        let expected = Reply(.failed("the daemon stopped before it could answer")).frame
        #expect(conversation.output == expected)
    }

    @Test func givesWhatAStreamStillHasWhenTheServerStops() {
        var conversation = conversation(outputBytes: 50)
        conversation.receive(Array("{\"method\":\"org.example.Count\",\"more\":true}\0".utf8))
        conversation.advance()
        conversation.finish()
        #expect(!conversation.isOver)
        conversation.dropSent(conversation.output.count)
        conversation.advance()
        #expect(conversation.output == Array("{\"parameters\":{\"rest\":0}}\0".utf8))
        #expect(conversation.isOver)
    }

    @Test func drawsNoMoreThanTheOutputMayHold() {
        var conversation = conversation(outputBytes: 1_000)
        conversation.receive(Array("{\"method\":\"org.example.Many\",\"more\":true}\0".utf8))
        conversation.advance()
        #expect((1_000..<1_100).contains(conversation.output.count))
        #expect(conversation.hasWork)
        let before = conversation.output.count
        conversation.advance()
        #expect(conversation.output.count == before)
    }

    @Test func answersWhatCameBeforeTheClientEndedItsSide() {
        var conversation = conversation()
        conversation.receive(Array("{\"method\":\"org.example.Change\"}\0{\"meth".utf8))
        conversation.endInput()
        #expect(!conversation.isOver)
        conversation.advance()
        #expect(conversation.output == Array("{\"parameters\":{}}\0".utf8))
        #expect(conversation.isOver)
    }

    @Test(arguments: [(PeerCredentials.own, 1 << 20), (.stranger, 1 << 16)])
    func takesLongCallsFromTheOwnerOnly(peer: PeerCredentials, limit: Int) {
        let start = #"{"method":"org.example.Change""#
        for length in [limit, limit + 1] {
            var conversation = conversation(peer: peer)
            let blanks = String(repeating: " ", count: length - start.utf8.count - 1)
            conversation.receive(Array((start + blanks + "}\0").utf8))
            conversation.advance()
            #expect(conversation.isOver == (length > limit))
        }
    }

    @Test(arguments: [PeerCredentials.own, .stranger])
    func dropsAStreamThatWaitsForAClientThatIsReadNoMore(peer: PeerCredentials) {
        var conversation = conversation(peer: peer)
        conversation.receive(Array("{\"method\":\"org.example.Later\"}\0".utf8))
        conversation.advance()
        let blanks = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 16)
        while conversation.wantsInput {
            #expect(!conversation.isOver)
            conversation.receive(blanks)
        }
        #expect(conversation.isOver)
        conversation.wake()
        #expect(!conversation.isOver, "what is there is answered first")
    }

    @Test func dropsAStreamThatWaitsForAClientThatIsGone() {
        var conversation = conversation()
        conversation.receive(Array("{\"method\":\"org.example.Later\"}\0".utf8))
        conversation.advance()
        conversation.endInput()
        #expect(conversation.isOver)
    }
}
