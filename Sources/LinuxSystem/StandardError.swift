import SystemPackage

/// The process's standard error.
public enum StandardError {
    /// Writes `bytes`; when nobody can take them they are lost.
    public static func write(_ bytes: [UInt8]) {
        var written = 0
        try? FileDescriptor.standardError.writeAll(bytes, written: &written)
    }
}
