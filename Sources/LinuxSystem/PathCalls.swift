import SystemPackage

extension FilePath {
    /// Calls `body` with this path as a C string and passes its error on with its type.
    func withCString<Value>(
        _ body: (UnsafePointer<CInterop.PlatformChar>) throws(SystemCallError) -> Value
    ) throws(SystemCallError) -> Value {
        let result = withPlatformString { name in
            Result { () throws(SystemCallError) -> Value in try body(name) }
        }
        return try result.get()
    }
}
