import Glibc
import SystemPackage

extension FileDescriptor {
    /// A path by which the open file can be opened again, whatever has become of its name.
    public var path: FilePath { FilePath("/proc/self/fd/\(rawValue)") }

    /// Reads from the current position to the end of the file, but at most `limit` bytes.
    ///
    /// - Parameter expected: how many bytes to make room for at first.
    public func readToEnd(expected: Int, limit: Int) throws(SystemCallError) -> [UInt8] {
        var bytes: [UInt8] = []
        var wanted = min(max(expected, 0), limit - 1) + 1
        while wanted > 0 {
            let chunk = try read(upTo: wanted, at: nil)
            if chunk.isEmpty { break }
            if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
            let isFull = chunk.count == wanted
            wanted = min(isFull ? 64 << 10 : wanted - chunk.count, limit - bytes.count)
        }
        return bytes
    }

    /// Reads at most `count` bytes, at `offset` or, when it is `nil`, at the current position.
    ///
    /// - Returns: fewer bytes when the call was short; none at the end of the file.
    public func read(upTo count: Int, at offset: Int64?) throws(SystemCallError) -> [UInt8] {
        var failure: SystemCallError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
            do throws(SystemCallError) {
                length = try retryingOnInterrupt(
                    offset == nil ? "read" : "pread", on: .descriptor(self), upTo: count
                ) { count in
                    if let offset {
                        Glibc.pread(rawValue, buffer.baseAddress, count, off_t(offset))
                    } else {
                        Glibc.read(rawValue, buffer.baseAddress, count)
                    }
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }
}
