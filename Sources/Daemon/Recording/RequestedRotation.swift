import Control
import EventLog
import SystemPackage

/// Has the log rotated when somebody wants it.
struct RequestedRotation: Sendable {
    let recorder: Recorder
    /// Called when a reply has been given.
    let whenAnswered: @Sendable () -> Void

    /// Begins; the reply comes when the log has been rotated.
    func begin() -> LateReply {
        let reply = LateReply()
        recorder.rotate { result in
            switch result {
            case .success(let sealed): reply.give(.success(RotateReply.parameters(sealed?.string)))
            case .failure(let error): reply.give(.failure(.failed(error.description)))
            }
            whenAnswered()
        }
        return reply
    }
}
