import EventLog
import GRDB
import LinuxSystem
import Testing

@testable import EventIndex

/// Many identities asked about at once.
@Suite struct TrustedIdentitiesTests {
    @Test func theyAreAnsweredAsOneByOne() throws {
        let log = try SampleLog()
        let index = try log.openIndex()
        try log.recordAllKinds(in: index)
        let identities = try index.read { transaction in
            try transaction.identities()
        }
        #expect(!identities.isEmpty)
        let changed = identities.map { identity in
            FileIdentity(
                device: identity.device, inode: identity.inode, size: identity.size,
                mtimeNs: identity.mtimeNs, ctimeNs: identity.ctimeNs + 1)
        }
        let asked = identities + changed
        let many = (0..<20).flatMap { _ in asked }
        let (together, alone) = try index.read { transaction in
            (try transaction.areTrusted(many), try many.map { try transaction.match($0) })
        }
        #expect(together == alone.map { $0 == .trusted })
        #expect(together.contains(true))
        #expect(together.contains(false))
        #expect(try index.read { try $0.areTrusted([]) } == [])
    }
}

extension IndexTransaction {
    /// The identities of all verdicts.
    fileprivate func identities() throws -> [FileIdentity] {
        try Row.fetchAll(
            database, sql: "SELECT device, inode, size, mtime_ns, ctime_ns FROM verdict"
        ).map { row in
            let numbers: [Int64] = (0..<5).map { row[$0] }
            return FileIdentity(
                device: UInt64(bitPattern: numbers[0]), inode: UInt64(bitPattern: numbers[1]),
                size: numbers[2], mtimeNs: numbers[3], ctimeNs: numbers[4])
        }
    }
}
