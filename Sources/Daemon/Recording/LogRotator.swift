import Control
import EventLog
import Synchronization
import SystemPackage

/// Answers `Rotate`, as soon as there is a recorder that can.
final class LogRotator: Sendable {
    private let recorder = Mutex<Recorder?>(nil)

    /// From now on `recorder` is asked.
    func begin(_ recorder: Recorder) {
        self.recorder.withLock { $0 = recorder }
    }

    /// A reply that comes when the log has been rotated.
    func answer() throws(MethodError) -> LateReply {
        guard let recorder = recorder.withLock({ $0 }) else {
            throw .failed("the event log is still being opened")
        }
        let reply = LateReply()
        recorder.rotate { result in
            switch result {
            case .success(let sealed): reply.give(.success(RotateReply.parameters(sealed?.string)))
            case .failure(let error): reply.give(.failure(.failed(error.description)))
            }
        }
        return reply
    }
}
