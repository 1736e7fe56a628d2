import Crypto
import LinuxSystem
import SystemPackage

/// A SHA-256 digest, by which contents are told apart (FIPS 180-4).
public struct Digest: Sendable, Hashable {
    /// The 32 bytes of the digest.
    public let bytes: [UInt8]

    /// Makes a digest of its 32 bytes, or `nil` when there are not 32.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// The digest of `content`.
    public init(of content: [UInt8]) {
        bytes = SHA256.hash(data: content).withUnsafeBytes { Array($0) }
    }

    /// Feeds in all bytes at once.
    public func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }

    /// The digest of what follows in `file`, of which `limit` bytes are taken in and no more kept
    /// in memory than a few.
    public init(reading file: FileDescriptor, limit: Int64) throws(SystemCallError) {
        var hash = SHA256()
        var rest = limit
        while rest > 0 {
            let chunk = try file.read(upTo: Int(min(rest, 1 << 16)), at: nil)
            if chunk.isEmpty { break }
            hash.update(data: chunk)
            rest -= Int64(chunk.count)
        }
        bytes = Array(hash.finalize())
    }

    /// The digest that 64 hexadecimal digits write, or `nil` for anything else.
    public init?(hexadecimal text: String) {
        let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == 64, text.utf8.count == 64 else { return nil }
        bytes = (0..<32).map { UInt8(digits[2 * $0] << 4 | digits[2 * $0 + 1]) }
    }

    /// The digest as 64 lower-case hexadecimal digits.
    public var hexadecimal: String {
        Self.hexadecimal(bytes)
    }

    /// The first 32 hexadecimal digits: the length of an id in the log.
    public var identifier: String {
        Self.hexadecimal(bytes[..<16])
    }

    private static func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
