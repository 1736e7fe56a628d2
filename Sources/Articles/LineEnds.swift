/// The three ways to end a line, made one.
enum LineEnds {
    private static let carriageReturn: UInt8 = 0x0D
    private static let lineFeed: UInt8 = 0x0A

    /// The bytes from `start` on with every CRLF and every lone CR as LF.
    static func unified(_ utf8: [UInt8], from start: Int) -> [UInt8] {
        guard utf8[start...].contains(carriageReturn) else { return Array(utf8[start...]) }
        var unified: [UInt8] = []
        unified.reserveCapacity(utf8.count - start)
        var followsReturn = false
        for byte in utf8[start...] {
            if byte != lineFeed || !followsReturn {
                unified.append(byte == carriageReturn ? lineFeed : byte)
            }
            followsReturn = byte == carriageReturn
        }
        return unified
    }
}
