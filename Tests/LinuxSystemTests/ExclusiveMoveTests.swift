import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@Suite struct ExclusiveMoveTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func givesAFreeName() throws {
        let one = try directory.write("1", to: "one")
        let two = directory.path.appending("two")
        try one.move(toFree: two)
        #expect(try two.content() == Array("1".utf8))
        #expect(throws: SystemCallError.self) { try FileStatus(path: one) }
    }

    @Test func replacesNothing() throws {
        let one = try directory.write("1", to: "one")
        let two = try directory.write("2", to: "two")
        #expect(throws: SystemCallError(call: "renameat2", errno: .fileExists)) {
            try one.move(toFree: two)
        }
        #expect(try one.content() == Array("1".utf8))
        #expect(try two.content() == Array("2".utf8))
    }

    @Test func saysThatNothingIsThere() throws {
        let none = directory.path.appending("none")
        #expect(throws: SystemCallError(call: "renameat2", errno: .noSuchFileOrDirectory)) {
            try none.move(toFree: directory.path.appending("two"))
        }
    }
}
