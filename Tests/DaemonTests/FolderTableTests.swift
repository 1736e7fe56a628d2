import LinuxSystem
import SystemPackage
import Testing

@testable import Daemon

/// What the scans remember of folders.
@Suite struct FolderTableTests {
    private let root = SpoolFolder(root: "/r")

    private func state(inode: UInt64 = 1, mtime: Int64 = 5) -> FileIdentity {
        FileIdentity(device: 1, inode: inode, size: 0, mtimeNs: mtime, ctimeNs: 0)
    }

    private func reading(
        isSettled: Bool = true, passedOver: Int = 0, polling: Polling? = nil
    ) -> FolderTable.Reading {
        FolderTable.Reading(
            status: state(), isSettled: isSettled, passedOver: passedOver, polling: polling)
    }

    @Test func aFolderIsReadAgainWhenItsTimeHasMovedOrItIsAnother() {
        #expect(!reading().isOutdated(by: state()))
        #expect(reading().isOutdated(by: state(mtime: 4)))
        #expect(reading().isOutdated(by: state(inode: 2)))
    }

    @Test func aFolderThatHadJustChangedIsReadAgain() {
        #expect(reading(isSettled: false).isOutdated(by: state()))
    }

    @Test func watchesAreLackedUntilEachFolderHasOneOrIsGone() {
        let inner = root.folder(named: [0x61])
        var table = FolderTable()
        for _ in 0..<2 {
            table.note(reading(polling: .noWatchLeft), of: root, scan: 1)
            table.note(reading(polling: .noWatchLeft), of: inner, scan: 1)
        }
        #expect(table.lacksWatches)
        table.note(reading(), of: root, scan: 2)
        #expect(table.lacksWatches)
        table.forget(inner)
        #expect(!table.lacksWatches)
    }

    @Test func aRootThatWasUnmountedIsAmissUntilItIsReadAgain() {
        var table = FolderTable()
        table.remount(root)
        #expect(!table.isAmiss(root))
        table.unmount(root, bare: state())
        table.remount(root)
        #expect(table.isAmiss(root))
        table.note(reading(), of: root, scan: 1)
        #expect(!table.isAmiss(root))
    }

    @Test func namesThatWerePassedOverAreCountedOncePerFolder() {
        var table = FolderTable()
        table.note(reading(passedOver: 3), of: root, scan: 1)
        table.note(reading(passedOver: 1), of: root.folder(named: [0x61]), scan: 1)
        table.note(reading(passedOver: 2), of: root, scan: 2)
        #expect(table.passedOver == 3)
        table.forget(root)
        #expect(table.passedOver == 1)
    }

    @Test func whatAScanOfEverythingHasNotMetIsForgotten() {
        var table = FolderTable()
        let gone = root.folder(named: [0x61])
        for folder in [root, gone] { table.note(reading(), of: folder, scan: 1) }
        table.note(reading(), of: root, scan: 2)
        let swept = table.sweep(scan: 2)
        #expect(swept == [gone])
        #expect(table.folders == [root])
    }

    @Test func aFaultIsNewOnceForEachCauseAndEndsWithAReading() {
        var table = FolderTable()
        let refused = SystemCallError(call: "opendir", errno: .permissionDenied)
        let other = SystemCallError(call: "opendir", errno: .ioError)
        let areNew = [refused, refused, other].map { table.fail(root, $0) }
        #expect(areNew == [true, false, true])
        table.note(reading(polling: .noWatchLeft), of: root, scan: 1)
        #expect(table.failures.isEmpty)
        #expect(table.polled == [root: .noWatchLeft])
    }

    @Test func ofWhatIsGoneOnlyTheRootIsMissed() {
        var table = FolderTable()
        let missing = SystemCallError(call: "opendir", errno: .noSuchFileOrDirectory)
        _ = table.fail(root, missing)
        _ = table.fail(root.folder(named: [0x61]), missing)
        table.forgetGone(root)
        #expect(Array(table.failures.keys) == [root])
        table.forgetTree(root)
        #expect(table.failures.isEmpty)
    }
}
