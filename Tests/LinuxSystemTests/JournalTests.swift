import LinuxSystem
import SystemPackage
import Testing

@Suite struct JournalTests {
    @Test func knowsStandardErrorByDeviceAndInode() throws {
        let identity = try FileStatus(descriptor: .standardError).identity
        let stream = "\(identity.device):\(identity.inode)"
        #expect(Journal.isStandardError(environment: ["JOURNAL_STREAM": stream]))
        #expect(!Journal.isStandardError(environment: ["JOURNAL_STREAM": stream + "0"]))
        #expect(!Journal.isStandardError(environment: [:]))
    }
}
