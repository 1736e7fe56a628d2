import LinuxSystem

/// One client's side of the protocol: bytes in, bytes out, no descriptor.
///
/// Calls are answered one after the other in the order they came. Nothing is produced while the
/// output holds ``ControlLimits/outputBytes`` or more, so the output never holds more than that
/// and one reply.
struct Conversation {
    /// Who the client is.
    let peer: PeerCredentials
    /// What is to be sent.
    private(set) var output: [UInt8] = []
    private var input: FrameBuffer
    private var stream: OpenStream?
    private var hasEnded = false
    private var isClosing = false
    private var isStopping = false
    private var callsTaken = 0
    private let router: Router
    private let outputBytes: Int

    /// The call that is being answered and the stream that answers it.
    private struct OpenStream {
        var replies: any ReplyStream
        let allowsMore: Bool
        var isWaiting = false
    }

    init(router: Router, peer: PeerCredentials, limits: ControlLimits) {
        self.router = router
        self.peer = peer
        input = FrameBuffer(limit: limits.frameBytes(of: peer))
        outputBytes = limits.outputBytes
    }

    /// Whether the client has had an answer to all it has called.
    var isIdle: Bool { stream == nil && !hasWork && output.isEmpty }

    /// Whether the client has taken all replies there are and more are to come.
    var isAwaited: Bool { stream?.isWaiting == true && output.isEmpty }

    /// Whether ``advance()`` would produce something once there is room.
    var hasWork: Bool {
        guard !isClosing else { return false }
        return stream.map { !$0.isWaiting } ?? input.hasNext
    }

    /// Whether the client should be read from.
    var wantsInput: Bool { !hasEnded && !isClosing && !input.isFull }

    /// Whether nothing is left to do but to send the output and close.
    ///
    /// A client that has ended its own side still gets what can be answered at once; a stream
    /// that waits is not kept for it, since a client that is gone looks the same. Nor is it kept for
    /// one that has sent more behind its call than the input holds: it is read from no more, so that
    /// its going would not be noticed.
    var isOver: Bool { isClosing || (hasEnded && !hasWork) || isStuck }

    private var isStuck: Bool { stream?.isWaiting == true && input.isFull }

    /// Takes what the client sent.
    mutating func receive(_ bytes: [UInt8]) {
        input.append(bytes)
    }

    /// Notes that the client sends no more.
    mutating func endInput() {
        hasEnded = true
    }

    /// Notes that the server stops: calls that came are answered, a stream that waits is ended.
    mutating func finish() {
        hasEnded = true
        isStopping = true
        wake()
    }

    /// Lets a stream that waits be asked again.
    mutating func wake() {
        stream?.isWaiting = false
    }

    /// Answers calls and draws from the stream until the output is full or nothing is left to do;
    /// whether there was a call or reply.
    @discardableResult
    mutating func advance() -> Bool {
        let before = (callsTaken, output.count)
        while output.count < outputBytes, hasWork {
            if stream == nil { answerNextCall() } else { drawFromStream() }
        }
        return before != (callsTaken, output.count)
    }

    /// Takes `count` bytes, which have been sent, from the front of the output.
    mutating func dropSent(_ count: Int) {
        output.removeFirst(count)
    }

    private mutating func drawFromStream() {
        guard let step = stream?.replies.next(), let allowsMore = stream?.allowsMore else { return }
        switch step {
        case .reply(let parameters):
            output += Reply(parameters, continues: allowsMore).frame
            if !allowsMore { stream = nil }
        case .wait where isStopping: endStream(with: stream?.replies.ending)
        case .wait: stream?.isWaiting = true
        case .finish(let parameters): endStream(with: .success(parameters))
        case .fail(let error): endStream(with: .failure(error))
        }
    }

    private mutating func endStream(with last: Result<JSONBytes, MethodError>?) {
        switch last {
        case .success(let parameters): output += Reply(parameters).frame
        case .failure(let error): output += Reply(error).frame
        case nil: break
        }
        stream = nil
    }

    private mutating func answerNextCall() {
        do throws(MethodError) {
            callsTaken += 1
            guard let frame = try nextFrame() else { return }
            answer(try MethodCall(frame: frame))
        } catch {
            output += Reply(error).frame
            isClosing = true
        }
    }

    private mutating func nextFrame() throws(MethodError) -> [UInt8]? {
        do throws(FrameError) {
            return try input.next()
        } catch {
            throw .malformedCall
        }
    }

    private mutating func answer(_ call: MethodCall) {
        do throws(MethodError) {
            let response = try router.response(to: call, from: peer)
            guard !call.isOneway, let response else { return }
            switch response {
            case .reply(let parameters):
                output += Reply(parameters).frame
            case .stream(let replies):
                stream = OpenStream(replies: replies, allowsMore: call.allowsMore)
            }
        } catch {
            guard !call.isOneway else { return }
            output += Reply(error).frame
        }
    }
}
