import CSystemd
import Glibc
import SystemPackage

/// The system's journal, sd_journal_sendv(3).
public enum Journal {
    /// Whether standard error leads to the journal, so that the service manager runs this process.
    ///
    /// `JOURNAL_STREAM` holds the device and inode that standard error has then (systemd.exec(5)).
    public static func isStandardError(environment: [String: String]) -> Bool {
        guard let stream = environment["JOURNAL_STREAM"],
            let status = try? FileStatus(descriptor: .standardError)
        else { return false }
        return stream == "\(status.identity.device):\(status.identity.inode)"
    }

    /// Writes one entry. Field names are upper-case letters, digits and underscores; values may
    /// hold any bytes.
    public static func send(_ fields: [(name: String, value: String)]) {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        for field in fields {
            let start = bytes.count
            bytes.append(contentsOf: field.name.utf8)
            bytes.append(UInt8(ascii: "="))
            bytes.append(contentsOf: field.value.utf8)
            ranges.append(start..<bytes.count)
        }
        bytes.withUnsafeMutableBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            let vectors = ranges.map {
                iovec(iov_base: base + $0.lowerBound, iov_len: $0.count)
            }
            _ = vectors.withUnsafeBufferPointer {
                sd_journal_sendv($0.baseAddress, Int32($0.count))
            }
        }
    }
}
