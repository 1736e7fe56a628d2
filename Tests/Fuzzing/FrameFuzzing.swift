import LinuxSystem

@testable import Control

/// Waits for good.
private struct Silence: ReplyStream {
    func next() -> StreamStep { .wait }
}

/// Counts down to zero.
private struct Countdown: ReplyStream {
    var rest: Int

    mutating func next() -> StreamStep {
        rest -= 1
        return rest > 0 ? .reply(.emptyObject) : .finish(.emptyObject)
    }
}

private struct EchoParameters: MethodParameters {
    static let parameterNames: Set<String> = ["text", "times"]
    let text: String
    let times: Int?
}

private struct CountParameters: MethodParameters {
    static let parameterNames: Set<String> = ["rest"]
    let rest: Int8
}

private let router = Router(
    routes: [
        Route("org.example.Echo") { (parameters: EchoParameters, _) in
            JSONBytes(object: ["text": JSONBytes(string: parameters.text)])
        },
        Route("org.example.Count", needsMore: true) { (parameters: CountParameters, _) in
            Countdown(rest: Int(parameters.rest))
        },
        Route("org.example.Later", needsMore: false) { (_: NoParameters, _) in Countdown(rest: 1) },
        Route("org.example.Never", needsMore: false) { (_: NoParameters, _) in Silence() },
        Route("org.example.Change", access: .owner) { (_: NoParameters, _) in .emptyObject },
    ], interfaces: ["org.example", "org.varlink.service"])

private let stranger = PeerCredentials(process: 1, user: .max, group: .max)

private let limits = {
    var limits = ControlLimits()
    limits.frameBytes = 512
    limits.outputBytes = 256
    return limits
}()

/// All that a client gets that sends `input` in pieces of `size` bytes and then waits for the end,
/// and whether all was taken: while a stream waits only so much is.
private func output(
    of input: ArraySlice<UInt8>, inPiecesOf size: Int
) -> (bytes: [UInt8], hasTakenAll: Bool) {
    var conversation = Conversation(router: router, peer: stranger, limits: limits)
    var (rest, output) = (input, [UInt8]())
    func take() {
        repeat {
            conversation.advance()
            output += conversation.output
            conversation.dropSent(conversation.output.count)
        } while conversation.hasWork
    }
    while conversation.wantsInput, !rest.isEmpty {
        conversation.receive(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
        take()
    }
    conversation.finish()
    take()
    precondition(conversation.isOver, "a conversation that is finished has an end")
    return (output, rest.isEmpty)
}

/// Tells libFuzzer nothing, but ends the process when the parser does what it must not.
///
/// In what pieces the bytes come must make no difference. Whatever comes, every reply is sound, and
/// what is read as a call is written as the same call. The last frame always gets its NUL.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFrames(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = (Array(UnsafeBufferPointer(start: start, count: count)) + [0])[...]
    let whole = output(of: input, inPiecesOf: input.count).bytes
    let pieces = output(of: input, inPiecesOf: 1 + count % 61)
    precondition(
        pieces.hasTakenAll ? pieces.bytes == whole : whole.starts(with: pieces.bytes),
        "pieces make a difference")
    precondition(whole.isEmpty || whole.last == 0, "a reply has no end")
    for frame in whole.split(separator: 0) {
        precondition((try? Reply(frame: Array(frame))) != nil, "a reply is not sound")
    }
    for frame in input.split(separator: 0) {
        guard let call = try? MethodCall(frame: Array(frame)) else { continue }
        let again = try? MethodCall(frame: call.frame.dropLast())
        precondition(again == call, "a call is read in two ways")
    }
    return 0
}
