import EventIndex
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// How judged files leave their folder, and when they do not.
@Suite struct ClearingTests {
    private let folder: TemporaryDirectory
    private let index: EventIndex
    private var root: FilePath { folder.path.appending("incoming") }

    init() throws {
        ignoreLeaseSignal()
        folder = try TemporaryDirectory()
        let log = LogSegments(active: folder.path.appending("events.jsonl"))
        index = try EventIndex(
            path: folder.path.appending("index.sqlite"), log: log, synced: .start)
        try root.makeDirectories()
        try ClearedFolders(besides: root).make(besides: root)
    }

    private func drop(_ content: String, _ name: String = "a.txt") throws -> SeenFile {
        try root.appending(name).removingLastComponent().makeDirectories()
        let path = try folder.write(content, to: "incoming/\(name)")
        return SeenFile(
            file: DroppedFile(root: root.string, path: Array(name.utf8)),
            identity: try FileStatus(path: path).identity, isSettled: false,
            content: Digest(of: Array(content.utf8)))
    }

    private func clear(
        _ seen: SeenFile, rejection: Rejection? = nil, after: AfterVerdict = .move
    ) throws -> Clearing.Result {
        let verdict = RecordedVerdict(
            sequence: 17, id: "id", time: "t", type: rejection == nil ? .accepted : .rejected,
            seen: seen, article: rejection == nil ? "id" : nil, events: 0, rejection: rejection)
        let clearance = Clearance(
            arrival: Arrival(file: seen.file, notice: .met), seen: seen, verdict: verdict)
        let clearing = Clearing(after: after, index: index)
        var result = clearing.clear(clearance)
        try waitUntil("the file is old enough") {
            guard case .tooFresh = result else { return true }
            result = clearing.clear(clearance)
            return false
        }
        return result
    }

    private func content(_ path: String) -> String? {
        try? String(contentsOfFile: folder.path.appending(path).string, encoding: .utf8)
    }

    private func names(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path.appending(path).string)
            .sorted()
    }

    private static let rejection = Rejection(reason: "empty", detail: "Satz.", offset: nil)

    @Test func whatWasAcceptedIsDoneAndKeepsItsPathBelowTheRoot() throws {
        #expect(try clear(drop("eins", "tief/a.txt")).word == "settled")
        #expect(content("done/tief/a.txt") == "eins")
        #expect(try names("incoming") == ["tief"])
        #expect(try names("incoming/tief").isEmpty)
    }

    @Test func whatWasRejectedFailedWithItsReason() throws {
        #expect(try clear(drop("eins"), rejection: Self.rejection).word == "settled")
        #expect(content("failed/a.txt") == "eins")
        #expect(
            content("failed/a.txt.reason") == "empty\nSatz.\nsequence 00000000000000000017\n")
    }

    @Test func whatIsDeletedIsGoneButNotWhatWasRejected() throws {
        #expect(try clear(drop("eins"), after: .delete).word == "settled")
        #expect(
            try clear(drop("zwei"), rejection: Self.rejection, after: .delete).word == "settled")
        #expect(try names("incoming").isEmpty && names("done").isEmpty)
        #expect(content("failed/a.txt") == "zwei")
    }

    @Test func nothingIsOverwritten() throws {
        try folder.write("fremd", to: "failed/a.txt.1.reason")
        for number in 0..<3 {
            _ = try clear(drop("done \(number)"))
            _ = try clear(drop("failed \(number)"), rejection: Self.rejection)
        }
        #expect(try names("done") == ["a.txt", "a.txt.1", "a.txt.2"])
        #expect(content("done/a.txt.2") == "done 2")
        #expect(
            try names("failed") == [
                "a.txt", "a.txt.1.reason", "a.txt.2", "a.txt.2.reason", "a.txt.3",
                "a.txt.3.reason", "a.txt.reason",
            ])
        #expect(content("failed/a.txt.1.reason") == "fremd")
        #expect(content("failed/a.txt.3") == "failed 2")
    }

    @Test func aNoteThatACrashLeftIsUsed() throws {
        try folder.write("empty\nSatz.\nsequence 00000000000000000017\n", to: "failed/a.txt.reason")
        #expect(try clear(drop("eins"), rejection: Self.rejection).word == "settled")
        #expect(try names("failed") == ["a.txt", "a.txt.reason"])
    }

    @Test func aFileThatIsAnotherNowStays() throws {
        let seen = try drop("eins")
        _ = try drop("zwei")
        #expect(try clear(seen).word == "changed", "the size is the same, the content is not")
        try FileManager.default.removeItem(atPath: root.appending("a.txt").string)
        #expect(try clear(seen).word == "settled", "it has gone by itself")
        #expect(try names("done").isEmpty)
    }

    /// Clocks of file systems are coarse: a file that is written again within a tick looks the same.
    @Test func theContentCountsWhereTheTimesDoNotTell() throws {
        let seen = try drop("eins")
        let path = root.appending("a.txt").string
        let times = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
        try Data("zwei".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes(
            [.modificationDate: try #require(times)], ofItemAtPath: path)
        let now = try FileStatus(path: root.appending("a.txt")).identity
        let same = SeenFile(
            file: seen.file, identity: now, isSettled: false, content: seen.content)
        #expect(try clear(same).word == "changed")
        #expect(content("incoming/a.txt") == "zwei")
    }

    @Test func anotherModeOrLinkIsNoChange() throws {
        let seen = try drop("eins")
        let path = root.appending("a.txt").string
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        #expect(try clear(seen).word == "settled")
        #expect(content("done/a.txt") == "eins")
    }

    @Test func aFileThatIsBeingWrittenStays() throws {
        let seen = try drop("eins")
        let writer = try FileDescriptor.open(root.appending("a.txt"), .writeOnly)
        #expect(try clear(seen).word == "changed")
        try writer.close()
        #expect(try clear(seen).word == "settled")
    }

    @Test func aPlaceThatIsNoneIsAnErrorAndTheFileStays() throws {
        try FileManager.default.removeItem(atPath: folder.path.appending("done").string)
        try folder.write("", to: "done")
        #expect(try clear(drop("eins")).word == "failed: notDirectory")
        #expect(content("incoming/a.txt") == "eins")
    }

    @Test func aKindOfErrorIsSaidOnceUntilItIsOver() throws {
        let faults = ClearingFaults()
        let (one, two) = (try drop("1", "1").file, try drop("2", "2").file)
        let error = SystemCallError(call: "renameat2", errno: .permissionDenied)
        #expect(faults.note(one, error))
        #expect(!faults.note(two, error))
        #expect(faults.sentence == "cannot clear away 1: renameat2: permission denied")
        faults.forget(two)
        #expect(faults.sentence != nil)
        faults.forget(one)
        #expect(faults.sentence == nil)
        #expect(faults.note(two, error))
        try FileManager.default.removeItem(atPath: root.appending("2").string)
        #expect(faults.sentence == nil, "a file that is gone hinders nobody")
    }
}

extension Clearing.Result {
    fileprivate var word: String {
        switch self {
        case .settled: "settled"
        case .changed: "changed"
        case .tooFresh: "too fresh"
        case .failed(let error): error.errno == .notDirectory ? "failed: notDirectory" : "failed"
        }
    }
}
