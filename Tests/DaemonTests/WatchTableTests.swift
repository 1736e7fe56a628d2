import Testing

@testable import Daemon

/// Which watch stands for which folder.
@Suite struct WatchTableTests {
    let root = SpoolFolder(root: "/r")

    @Test func aFolderThatIsWatchedUnderANewNameForgetsTheOldOne() {
        var table = WatchTable()
        let (old, new) = (root.folder(named: [0x61]), root.folder(named: [0x62]))
        _ = table.insert(1, for: old)
        _ = table.insert(1, for: new)
        #expect(table.folder(of: 1) == new)
        #expect(!table.contains(old))
        #expect(table.count == 1)
    }

    @Test func aFolderOfTheSameNameDisplacesTheOneBefore() {
        var table = WatchTable()
        let folder = root.folder(named: [0x61])
        let displaced = [1, 1, 2].map { table.insert($0, for: folder) }
        #expect(displaced == [nil, nil, 1])
        #expect(table.folder(of: 1) == nil)
        #expect(table.folder(of: 2) == folder)
        let removed = table.removeAlone(folder)
        #expect(removed == 2)
        #expect(table.count == 0)
    }

    @Test func aTreeIsForgottenWithAllBelowItAndNothingBesideIt() {
        var table = WatchTable()
        let folder = root.folder(named: Array("a".utf8))
        let below = folder.folder(named: Array("b".utf8))
        let beside = root.folder(named: Array("ab".utf8))
        for (watch, folder) in [(1, root), (2, folder), (3, below), (4, beside)] {
            _ = table.insert(Int32(watch), for: folder)
        }
        #expect(Set(table.removeTree(folder)) == [2, 3])
        #expect(table.folder(of: 3) == nil)
        #expect(table.contains(beside))
        #expect(Set(table.removeTree(root)) == [1, 4])
    }
}
