import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import LinuxSystem

@Suite struct OwnedDescriptorTests {
    @Test func isNotInheritedAndBelongsToWhoeverReleasedIt() throws {
        let owner = try OwnedDescriptor(opening: "/dev/null", [.readOnly])
        #expect(fcntl(owner.descriptor.rawValue, F_GETFD) & FD_CLOEXEC != 0)
        let released = owner.release()
        #expect(fcntl(released.rawValue, F_GETFD) != -1)
        try released.close()
    }

    @Test func refusesASymbolicLinkAndWhatIsThereAlready() throws {
        let directory = try TemporaryDirectory()
        let file = directory.path.appending("file")
        try file.write("")
        let link = directory.path.appending("link")
        #expect(symlink(file.string, link.string) == 0)
        #expect(throws: SystemCallError(call: "open", errno: .tooManySymbolicLinkLevels)) {
            _ = try OwnedDescriptor(opening: link, [.readOnly, .noFollow])
        }
        #expect(throws: SystemCallError(call: "open", errno: .fileExists)) {
            _ = try OwnedDescriptor(opening: file, [.readWrite, .create, .exclusive])
        }
    }
}
