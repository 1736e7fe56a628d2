import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@Suite struct LeaseSupportTests {
    @Test func anOrdinaryFolderGrantsLeasesAndNoFileIsLeft() throws {
        let directory = try TemporaryDirectory()
        #expect(directory.path.grantsLeases() == true)
        try directory.path.forEachEntry { _ throws(SystemCallError) in
            Issue.record("a file has been left")
        }
    }

    @Test func whereNoFileCanBeMadeItIsNotKnown() {
        #expect(FilePath("/proc/self").grantsLeases() == nil)
    }
}
