import LinuxSystem
import SystemPackage

/// Writes in larger pieces than it is given.
struct ExportOutput {
    private static let pieceBytes = 64 << 10

    private let target: FileDescriptor
    private var waiting: [UInt8] = []
    /// Why nothing can be written any more, or `nil`.
    private(set) var failure: SystemCallError?

    /// Writes to `target`.
    init(_ target: FileDescriptor) {
        self.target = target
    }

    /// Writes `bytes`, now or with what follows.
    mutating func write(_ bytes: [UInt8]) {
        waiting += bytes
        if waiting.count >= Self.pieceBytes { flush() }
    }

    /// Writes what waits.
    mutating func flush() {
        guard failure == nil else { return }
        do throws(SystemCallError) {
            var written = 0
            try target.writeAll(waiting, written: &written)
        } catch {
            failure = error
        }
        waiting.removeAll(keepingCapacity: true)
    }
}
