import EventIndex
import EventLog
import LinuxSystem
import Testing

@Suite struct FileHistoryTests {
    private let sample: SampleLog
    private let index: EventIndex

    init() throws {
        sample = try SampleLog()
        index = try sample.openIndex()
    }

    private func history(of seen: SeenFile) throws -> FileHistory {
        try index.read { try $0.history(of: seen) }
    }

    private func holding(
        _ content: Int, article: Int? = nil, rejection: String? = nil, isCleared: Bool = false
    ) -> FileHistory.Holding {
        FileHistory.Holding(
            content: SeenFile.content(content), article: article.map(Verdict.article),
            rejection: rejection, reason: rejection.map { _ in "empty" }, isCleared: isCleared)
    }

    private func learn(_ seen: SeenFile, _ holding: FileHistory.Holding) throws {
        try index.update {
            try $0.learn(seen, holding: holding, after: sample.synced.sequence)
        }
    }

    @Test func knowsNothingAtFirst() throws {
        #expect(try history(of: .sample(1)) == FileHistory())
    }

    @Test func knowsAFileByIdentityInodePathAndContent() throws {
        try sample.record([.accepted(1), .rejected(2)], in: index)
        var expected = FileHistory()
        expected.identity = .trusted
        expected.sameInode = holding(1, article: 1)
        expected.samePath = holding(1, article: 1)
        expected.sameContent = Verdict.article(1)
        #expect(try history(of: .sample(1)) == expected)
        let other = try history(of: .sample(9, path: [0x41], content: 1))
        #expect(other.identity == .none && other.sameInode == nil && other.samePath == nil)
        #expect(other.sameContent == Verdict.article(1))
        let refused = try history(of: .sample(2))
        #expect(refused.samePath == holding(2, rejection: Verdict.rejected(2).id))
        #expect(refused.sameContent == nil)
    }

    @Test func comparesAllOfAnIdentity() throws {
        try sample.record([.accepted(1)], in: index)
        let known = SeenFile.sample(1).identity
        #expect(try index.read { try $0.match(known) } == .trusted)
        for other in [
            known.with(device: 1), known.with(inode: 2), known.with(size: 11),
            known.with(mtimeNs: 0), known.with(ctimeNs: 0),
        ] {
            #expect(try index.read { try $0.match(other) } == .none)
        }
    }

    @Test func trustsAnIdentityOnceItWasSeenSettled() throws {
        let fresh = SeenFile.sample(1, isSettled: false)
        try learn(fresh, holding(1, article: 1))
        #expect(try history(of: fresh).identity == .untrusted)
        try learn(.sample(1), holding(1, article: 1))
        #expect(try history(of: fresh).identity == .trusted)
    }

    @Test func theLatestVerdictOnAPathCounts() throws {
        try sample.record(
            [.accepted(1), .accepted(2, path: Verdict.path(1), replaces: 1)], in: index)
        #expect(try history(of: .sample(1)).samePath == holding(2, article: 2))
        #expect(try history(of: .sample(1)).sameInode == holding(1, article: 1))
    }

    @Test func aSightingCountsUntilALaterVerdict() throws {
        try sample.record([.accepted(1), .accepted(2)], in: index)
        let seen = SeenFile.sample(2, path: Verdict.path(1), content: 2)
        try learn(seen, holding(2, article: 2))
        #expect(try history(of: .sample(1)).samePath == holding(2, article: 2))
        try sample.record([.accepted(3, path: Verdict.path(1), replaces: 2)], in: index)
        #expect(try history(of: .sample(1)).samePath == holding(3, article: 3))
        try learn(seen, holding(2, article: 2))
        #expect(try history(of: .sample(1)).samePath == holding(2, article: 2))
    }

    @Test func theLatestOfTwoSightingsOfAnInodeCounts() throws {
        try sample.record([.accepted(1), .accepted(2)], in: index)
        let earlier = SeenFile.sample(9, path: [0x7A], content: 1, changed: 3_000)
        let later = SeenFile.sample(9, path: [0x61], content: 2, changed: 4_000)
        try learn(earlier, holding(1, article: 1))
        try learn(later, holding(2, article: 2))
        #expect(try history(of: .sample(9)).sameInode == holding(2, article: 2))
    }

    @Test func aPathIsFreeOnceItsFileWasMetUnderAnotherName() throws {
        try sample.record([.accepted(1)], in: index)
        let rewritten = SeenFile.sample(1, content: 2, changed: 4_000)
        let replacing = SeenFile.sample(2, path: Verdict.path(1))
        #expect(try history(of: replacing).samePath == holding(1, article: 1))
        try learn(.sample(1, path: [0x41], changed: 3_000), holding(1, article: 1))
        let freed = holding(1, article: 1, isCleared: true)
        #expect(try history(of: replacing).samePath == freed)
        #expect(try history(of: rewritten).samePath == holding(1, article: 1))
        try learn(.sample(1, path: Verdict.path(1), changed: 5_000), holding(1, article: 1))
        #expect(try history(of: replacing).samePath == holding(1, article: 1))
    }

    @Test func aPathIsNotFreeWhenItsFilesNumberIsAnothersNow() throws {
        try sample.record([.accepted(1)], in: index)
        let replacing = SeenFile.sample(2, path: Verdict.path(1))
        try learn(.sample(1, path: [0x41], content: 3, changed: 3_000), holding(3, article: 3))
        #expect(try history(of: replacing).samePath == holding(1, article: 1))
    }

    @Test func seesTheChangesOfItsOwnTransactionAndKeepsNoneThatFailed() throws {
        struct Stop: Error {}
        let recorded = Verdict.accepted(1).recorded(sequence: 1, time: "t")
        #expect(throws: Stop.self) {
            try index.update { transaction in
                try transaction.insert(recorded)
                #expect(try transaction.contains(id: recorded.id))
                #expect(try transaction.history(of: .sample(1)).identity == .trusted)
                throw Stop()
            }
        }
        #expect(try history(of: .sample(1)) == FileHistory())
        #expect(try !index.read { try $0.contains(id: recorded.id) })
    }

    @Test func knowsFromTheLogWhatWasCleared() throws {
        try sample.record(
            [.accepted(1, after: .move), .accepted(2, after: .delete), .accepted(3)], in: index)
        #expect(try history(of: .sample(1)).samePath == holding(1, article: 1, isCleared: true))
        #expect(try history(of: .sample(2)).sameInode == holding(2, article: 2, isCleared: true))
        #expect(try history(of: .sample(3)).samePath?.isCleared == false)
        try learn(.sample(3), holding(3, article: 3, isCleared: true))
        #expect(try history(of: .sample(3)).samePath?.isCleared == true)
    }

    @Test func aSightingOfARejectedFileHasItsReason() throws {
        try sample.record([.rejected(1)], in: index)
        let id = Verdict.rejected(1).id
        let seen = SeenFile.sample(2, path: [0x61], content: 1)
        try learn(seen, holding(1, rejection: id))
        #expect(try history(of: seen).samePath == holding(1, rejection: id))
        #expect(try index.read { try $0.verdict(id: id) }?.rejection == .sample)
        #expect(try index.read { try $0.verdict(id: "none") } == nil)
    }

    @Test func tellsNamesApartByTheirBytes() throws {
        try sample.record([.rejected(1, path: [0xFF]), .rejected(2, path: [0xFE])], in: index)
        let first = try history(of: .sample(9, path: [0xFF])).samePath
        #expect(first == holding(1, rejection: Verdict.rejected(1, path: [0xFF]).id))
        #expect(try history(of: .sample(9, path: Array("\u{FFFD}".utf8))).samePath == nil)
    }
}

extension FileIdentity {
    fileprivate func with(
        device: UInt64? = nil, inode: UInt64? = nil, size: Int64? = nil, mtimeNs: Int64? = nil,
        ctimeNs: Int64? = nil
    ) -> FileIdentity {
        FileIdentity(
            device: device ?? self.device, inode: inode ?? self.inode, size: size ?? self.size,
            mtimeNs: mtimeNs ?? self.mtimeNs, ctimeNs: ctimeNs ?? self.ctimeNs)
    }
}
