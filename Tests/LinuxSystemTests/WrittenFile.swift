import SystemPackage

@testable import LinuxSystem

extension FilePath {
    /// Makes a file with `text` here, as a program that writes and closes does.
    func write(_ text: String) throws {
        let file = try OwnedDescriptor(opening: self, [.readWrite, .create])
        var written = 0
        try file.descriptor.writeAll(Array(text.utf8), written: &written)
    }

    /// The content of the file here.
    func content() throws -> [UInt8] {
        let file = try OwnedDescriptor(opening: self, [.readOnly])
        return try file.descriptor.readToEnd(expected: 0, limit: .max)
    }

    /// The names in the folder here, in the order of their bytes.
    func names() throws -> [String] {
        var names: [String] = []
        try forEachEntry { names.append(String(decoding: $0.name, as: UTF8.self)) }
        return names.sorted()
    }
}
