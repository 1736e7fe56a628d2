import Glibc
import SystemPackage

/// File names are bytes: these keep them as they are, whether or not they are valid UTF-8.
extension FilePath {
    /// The path with these bytes, up to the first NUL.
    public init(bytes: [UInt8]) {
        var terminated: [CChar] = []
        terminated.reserveCapacity(bytes.count + 1)
        for byte in bytes.prefix(while: { $0 != 0 }) { terminated.append(CChar(bitPattern: byte)) }
        terminated.append(0)
        self.init(platformString: terminated)
    }

    /// The path's bytes, without a NUL.
    public var bytes: [UInt8] {
        withPlatformString { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
    }

    /// The bytes behind the last `/`.
    public var lastName: [UInt8] {
        Array(bytes.reversed().prefix { $0 != UInt8(ascii: "/") }.reversed())
    }

    /// The path of the file called `name` in this folder.
    public func appending(name: [UInt8]) -> FilePath {
        let folder = bytes
        let separator =
            folder.isEmpty || folder.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
        return FilePath(bytes: folder + separator + name)
    }
}
