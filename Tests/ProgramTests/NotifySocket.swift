import Foundation
import SystemPackage
import TestSupport

/// A service manager's side of sd_notify(3): a datagram socket that takes what a daemon tells.
final class NotifySocket {
    /// Where it stands.
    let path: FilePath
    private let number: Int32
    /// What has been told, message by message.
    private(set) var messages: [[String]] = []

    /// Makes a socket in `folder`.
    init(in folder: FilePath) throws {
        path = folder.appending("notify")
        number = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let name = Array(path.string.utf8)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0 else { throw AwaitingFailed(description: "bind: errno \(errno)") }
    }

    deinit {
        close(number)
    }

    /// The environment variable, as `env` takes it, by which a program finds the socket.
    var setting: String { "NOTIFY_SOCKET=\(path)" }

    /// Takes what has been told since, and returns all.
    @discardableResult
    func take() -> [[String]] {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = recv(number, &bytes, bytes.count, Int32(MSG_DONTWAIT))
            guard count >= 0 else { return messages }
            let text = String(decoding: bytes[..<count], as: UTF8.self)
            messages.append(text.split(separator: "\n").map(String.init))
        }
    }

    /// How many messages so far hold the line `line`.
    func count(of line: String) -> Int {
        take().count { $0.contains(line) }
    }

    /// The status lines told so far.
    var statusLines: [String] {
        take().joined().filter { $0.hasPrefix("STATUS=") }.map { String($0.dropFirst(7)) }
    }
}
