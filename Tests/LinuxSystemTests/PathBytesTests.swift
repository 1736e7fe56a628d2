import SystemPackage
import TestSupport
import Testing

@testable import LinuxSystem

@Suite struct PathBytesTests {
    private static let names: [[UInt8]] = [
        Array("a".utf8), Array("Grüße aus Köln.txt".utf8), [0xFF, 0xFE], [0xC3],
        Array("line\nfeed \"quoted\" \\ back".utf8), Array(" ".utf8), [0x01, 0x7F, 0x80],
        [UInt8](repeating: 0xE9, count: 255),
    ]

    @Test(arguments: names)
    func keepsEveryByteOfAName(name: [UInt8]) {
        let path = FilePath("/root").appending(name: name)
        #expect(path.bytes == Array("/root/".utf8) + name)
        #expect(path.lastName == name)
        #expect(FilePath(bytes: path.bytes) == path)
    }

    @Test(arguments: names)
    func namesAFileOnDiskByThoseBytes(name: [UInt8]) throws {
        let directory = try TemporaryDirectory()
        try directory.path.appending(name: name).write("x")
        var found: [[UInt8]] = []
        try directory.path.forEachEntry { found.append($0.name) }
        #expect(found == [name])
    }

    @Test(arguments: [("", "a", "a"), ("/", "a", "/a"), ("b", "a", "b/a"), ("b/", "a", "b/a")])
    func putsOneSeparatorBeforeAName(folder: String, name: String, path: String) {
        #expect(FilePath(folder).appending(name: Array(name.utf8)) == FilePath(path))
    }

    @Test func endsAtTheFirstNUL() {
        #expect(FilePath(bytes: [0x61, 0, 0x62]).bytes == [0x61])
        #expect(FilePath(bytes: []).bytes.isEmpty)
        #expect(FilePath("/").lastName.isEmpty)
    }
}
