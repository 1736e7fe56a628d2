import Dispatch
import EventLog
import Foundation
import LinuxSystem
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// What a scan passes on, and when.
@Suite struct SpoolScannerTests {
    /// What the scanner said.
    private final class Heard: Sendable {
        let found = Mutex<[String]>([])
        let asked = Atomic(0)
        let refused = Mutex<[SpoolFolder: Int]>([:])
        let news = Mutex<[FolderNews]>([])

        var names: [String] { found.withLock { $0.sorted() } }
    }

    private let folder: TemporaryDirectory
    private let heard = Heard()
    private let watcher: SpoolWatcher
    private let tickets = SyncTickets()
    private var root: SpoolFolder { SpoolFolder(root: folder.path.appending("root").string) }

    init() throws {
        folder = try TemporaryDirectory()
        try folder.path.appending("root").makeDirectories()
        watcher = try SpoolWatcher()
    }

    /// A scanner whose files are judged when their names begin with a j, with room for `room`.
    private func scanner(
        recursive: Bool = true, polling: Polling? = nil, room: Int = .max,
        intervals: ScanSchedule.Intervals = ScanSchedule.Intervals()
    ) -> SpoolScanner {
        var plan = ScanPlan(roots: [root], isRecursive: recursive)
        plan.intervals = intervals
        plan.polling = polling
        return SpoolScanner(
            Current(plan), watcher: watcher, tickets: tickets,
            listener: ScanListener(
                areSettled: { [heard] files in
                    heard.asked.add(1, ordering: .relaxed)
                    return files.map { $0.name.first == UInt8(ascii: "j") }
                },
                offer: { [heard] arrival in
                    heard.found.withLock { found in
                        guard found.count < room else { return false }
                        found.append(arrival.file.display)
                        return true
                    }
                },
                refused: { [heard] folder, count, _ in
                    heard.refused.withLock { $0[folder, default: 0] += count }
                },
                tell: { [heard] news in heard.news.withLock { $0.append(news) } }))
    }

    private func age(_ path: FilePath) throws {
        try waitUntil("the folder's time is old enough", seconds: 10) {
            WallClock.nowNs() - (try FileStatus(path: path).identity.mtimeNs)
                >= FolderTable.trustAgeNs
        }
    }

    @Test func onlyWhatIsNotJudgedIsPassedOn() throws {
        for name in ["root/a", "root/judged", "root/.dot", "root/b.tmp"] {
            try folder.write("", to: name)
        }
        try folder.path.appending("root/tief").makeDirectories()
        try folder.write("", to: "root/tief/c")
        let scanner = scanner()
        scanner.start()
        try waitUntil("all are found") { heard.names == ["a", "tief/c"] }
        try waitUntil("both are noted") { scanner.folders.folders.count == 2 }
        scanner.stop()
        #expect(scanner.folders.passedOver == 2)
        #expect(watcher.isWatching(root.folder(named: Array("tief".utf8))))
    }

    @Test func foldersBelowAreLeftAloneWhenTheyDoNotBelongToTheSpool() throws {
        try folder.path.appending("root/tief").makeDirectories()
        try folder.write("", to: "root/tief/a")
        try folder.write("", to: "root/b")
        let scanner = scanner(recursive: false)
        scanner.start()
        try waitUntil("the root is read") { !scanner.folders.folders.isEmpty }
        scanner.stop()
        #expect(heard.names == ["b"])
        #expect(scanner.folders.folders == [root])
    }

    @Test func manyFilesAreAskedAboutTogetherAndThoseWithoutRoomAreCounted() throws {
        for number in 0..<1_200 { try folder.write("", to: "root/\(number)") }
        let scanner = scanner(room: 100)
        scanner.start()
        try waitUntil("the rest is counted") { heard.refused.withLock { !$0.isEmpty } }
        scanner.stop()
        #expect(heard.refused.withLock { $0 } == [root: 1_100])
        #expect(heard.asked.load(ordering: .relaxed) == 3)
    }

    @Test func aFolderIsReadAgainOnlyWhenItsTimeHasMoved() throws {
        try folder.write("", to: "root/a")
        try age(root.location)
        let scanner = scanner()
        scanner.request(.everything)
        try waitUntil("it is read") { !scanner.folders.folders.isEmpty }
        let asked = heard.asked.load(ordering: .relaxed)
        scanner.request(.moved)
        let span = tickets.endSpan()
        try waitUntil("it has been looked at") { tickets.isOver(span) }
        #expect(heard.asked.load(ordering: .relaxed) == asked)
        try folder.write("", to: "root/b")
        scanner.request(.moved)
        try waitUntil("it is read again") { heard.names == ["a", "a", "b"] }
        scanner.stop()
    }

    @Test func foldersThatAnnounceNothingAreReadNowAndThen() throws {
        var intervals = ScanSchedule.Intervals()
        intervals.polled = .milliseconds(10)
        let scanner = scanner(polling: .remote(.nfs), intervals: intervals)
        scanner.start()
        try waitUntil("it is read") { !scanner.folders.polled.isEmpty }
        try folder.path.appending("root/neu/tief").makeDirectories()
        try folder.write("", to: "root/neu/tief/a")
        try waitUntil("the file is found") { heard.names.contains("neu/tief/a") }
        scanner.stop()
        #expect(scanner.folders.polled[root] == .remote(.nfs))
    }

    /// A scan that is quicker than the announcements watches the folder under its new name, and the
    /// last of them was then taken for its loss.
    @Test func aFolderThatAScanMetUnderItsNewNameStaysWatched() throws {
        let (old, new) = (root.folder(named: [0x61]), root.folder(named: [0x62]))
        try old.location.makeDirectories()
        let scanner = scanner()
        func scan(_ request: ScanRequest) throws {
            scanner.request(request)
            let span = tickets.endSpan()
            try waitUntil("the scan is over") { tickets.isOver(span) }
        }
        try scan(.everything)
        try old.location.rename(to: new.location)
        try scan(.everything)
        scanner.lose(old)
        try scan(.tree(new))
        scanner.lose(new)
        try waitUntil("it is watched again", seconds: 5) { watcher.isWatching(new) }
        try folder.write("", to: "root/b/datei")
        watcher.start { [heard] notice in
            guard case .file(let arrival) = notice else { return }
            heard.found.withLock { $0.append(arrival.file.display) }
        }
        try waitUntil("the file is announced") { heard.names == ["b/datei"] }
        watcher.stop()
        scanner.stop()
    }

    @Test func aFolderThatIsGoneIsLookedForOnce() throws {
        let gone = root.folder(named: [0x61])
        try gone.location.makeDirectories()
        let scanner = scanner()
        scanner.request(.everything)
        try waitUntil("it is watched") { watcher.isWatching(gone) }
        try FileManager.default.removeItem(atPath: gone.location.string)
        scanner.lose(gone)
        let span = tickets.endSpan()
        try waitUntil("the scan is over", seconds: 5) { tickets.isOver(span) }
        #expect(tickets.isOver(tickets.endSpan()), "nothing more is asked for")
        #expect(!watcher.isWatching(gone))
        #expect(scanner.folders.failures.isEmpty)
        scanner.stop()
    }

    @Test func aFolderThatDoesNotBelongToTheSpoolIsNotLookedFor() throws {
        let below = root.folder(named: [0x61])
        try below.location.makeDirectories()
        let scanner = scanner(recursive: false)
        scanner.lose(below)
        let span = tickets.endSpan()
        try waitUntil("nothing is asked for", seconds: 5) { tickets.isOver(span) }
        #expect(!watcher.isWatching(below))
        scanner.stop()
    }

    @Test func aRootThatIsMissingIsSaidOnceAndLookedThroughWhenItComes() throws {
        try root.location.rename(to: folder.path.appending("aside"))
        var intervals = ScanSchedule.Intervals()
        intervals.failed = .milliseconds(5)
        let scanner = scanner(intervals: intervals)
        scanner.start()
        try waitUntil("the failure is told") { heard.news.withLock { !$0.isEmpty } }
        scanner.request(.tree(root.folder(named: [0x78])))
        try folder.write("Inhalt", to: "aside/a.txt")
        try folder.path.appending("aside").rename(to: root.location)
        try waitUntil("the file is found") { heard.names.contains("a.txt") }
        try waitUntil("the failure is over") { scanner.folders.failures.isEmpty }
        scanner.stop()
        #expect(watcher.isWatching(root))
        let news = heard.news.withLock { $0 }
        #expect(news.count == 2)
        #expect(news.map(\.failedFolder) == [root, nil])
        #expect(news.map(\.restoredFolder) == [nil, root])
    }
}

extension FolderNews {
    fileprivate var failedFolder: SpoolFolder? {
        if case .failed(let folder, _) = self { folder } else { nil }
    }

    fileprivate var restoredFolder: SpoolFolder? {
        if case .restored(let folder) = self { folder } else { nil }
    }
}
