import Dispatch
import EventLog
import LinuxSystem
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// How the scanner meets folders that cannot be looked through.
@Suite struct SpoolScannerTests {
    @Test func aRootThatIsMissingIsSaidOnceAndLookedThroughWhenItComes() throws {
        let holder = try TemporaryDirectory()
        let root = SpoolFolder(root: holder.path.appending("root").string)
        let found = Mutex<[String]>([])
        let failures = Atomic(0)
        let watcher = try SpoolWatcher()
        let scanner = SpoolScanner(
            watcher: watcher, retryTime: .milliseconds(5),
            found: { arrival in found.withLock { $0.append(arrival.file.display) } },
            failed: { _, _ in failures.add(1, ordering: .relaxed) })
        scanner.scan(root, recursively: true)
        scanner.scan(root.folder(named: [0x78]), recursively: true)
        try waitUntil("the failure is told") { failures.load(ordering: .relaxed) > 0 }
        let aside = try TemporaryDirectory()
        try aside.write("Inhalt", to: "a.txt")
        try aside.path.rename(to: root.location)
        try waitUntil("the file is found") { found.withLock { $0 } == ["a.txt"] }
        scanner.stop()
        #expect(watcher.isWatching(root))
        #expect(failures.load(ordering: .relaxed) == 1)
    }
}
