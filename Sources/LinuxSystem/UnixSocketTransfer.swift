import Glibc
import SystemPackage

/// What a socket had to give.
public enum SocketInput: Sendable, Equatable {
    /// The next bytes, at least one.
    case bytes([UInt8])
    /// The other side sends no more.
    case end
    /// Nothing yet: a non-blocking socket has no bytes, or the time allowed has passed.
    case nothing
}

extension UnixSocket {
    /// Takes the next bytes, at most `limit`, see recv(2).
    public func receive(upTo limit: Int) throws(SystemCallError) -> SocketInput {
        let bytes: [UInt8]
        do throws(SystemCallError) {
            bytes = try receivedBytes(upTo: limit)
        } catch {
            if error.errno == .wouldBlock { return .nothing }
            throw error
        }
        return bytes.isEmpty ? .end : .bytes(bytes)
    }

    private func receivedBytes(upTo limit: Int) throws(SystemCallError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = try retryingOnInterrupt("recv", on: .descriptor(descriptor), upTo: limit) {
            count in
            bytes.withUnsafeMutableBytes { recv(descriptor.rawValue, $0.baseAddress, count, 0) }
        }
        bytes.removeLast(limit - count)
        return bytes
    }

    /// Gives the kernel the first of `bytes` and returns how many it took, see send(2).
    ///
    /// Returns 0 when a non-blocking socket has no room or the time allowed has passed. A client
    /// that is gone is the error `EPIPE`, never a signal.
    public func send(_ bytes: ArraySlice<UInt8>) throws(SystemCallError) -> Int {
        do throws(SystemCallError) {
            return try retryingOnInterrupt(
                "send", on: .descriptor(descriptor), upTo: bytes.count
            ) { count in
                bytes.withUnsafeBytes {
                    Glibc.send(descriptor.rawValue, $0.baseAddress, count, Int32(MSG_NOSIGNAL))
                }
            }
        } catch {
            if error.errno == .wouldBlock { return 0 }
            throw error
        }
    }

    /// Says that nothing more will be sent, while replies may still come, see shutdown(2).
    public func endOutput() throws(SystemCallError) {
        _ = try retryingOnInterrupt("shutdown") {
            shutdown(descriptor.rawValue, Int32(SHUT_WR))
        }
    }

    /// Limits how long a blocking call to receive or send waits; `nil` waits without limit.
    ///
    /// See SO_RCVTIMEO and SO_SNDTIMEO in socket(7).
    public func limitWaiting(to duration: Duration?) throws(SystemCallError) {
        let (seconds, attoseconds) = (duration ?? .zero).components
        var limit = timeval(
            tv_sec: Int(seconds), tv_usec: Int(attoseconds / 1_000_000_000_000))
        let size = socklen_t(MemoryLayout<timeval>.size)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            _ = try retryingOnInterrupt("setsockopt") {
                setsockopt(descriptor.rawValue, SOL_SOCKET, option, &limit, size)
            }
        }
    }
}
