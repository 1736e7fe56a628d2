import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// When a file is read and when it is left alone.
@Suite struct SpoolFileTests {
    let folder: TemporaryDirectory

    init() throws {
        ignoreLeaseSignal()
        folder = try TemporaryDirectory()
    }

    private func read(
        _ name: String, notice: Arrival.Notice = .met, limit: Int = 1_000,
        isKnown: Bool = false
    ) -> SpoolReading {
        let file = DroppedFile(root: folder.path.string, path: Array(name.utf8))
        return SpoolFile(
            arrival: Arrival(file: file, notice: notice), limit: limit, isKnown: { _ in isKnown }
        ).read()
    }

    @Test func aWholeFileIsReadWithItsIdentity() throws {
        let path = try folder.write("Inhalt", to: "a")
        guard case .content(let bytes, let digest, let seen) = read("a") else {
            return Issue.record("not read")
        }
        #expect(bytes == Array("Inhalt".utf8))
        #expect(digest == Digest(of: bytes))
        #expect(seen.content == digest)
        #expect(try seen.identity == FileStatus(path: path).identity)
    }

    @Test func aFileThatIsOpenForWritingIsLeftToItsWriter() throws {
        let path = try folder.write("Anfang", to: "a")
        let writer = try FileDescriptor.open(path, .writeOnly)
        guard case .beingWritten = read("a", notice: .delivered) else {
            return Issue.record("read while somebody writes")
        }
        try writer.close()
        guard case .content = read("a") else { return Issue.record("not read when closed") }
    }

    @Test func anIdentityIsTrustedOnlyWhenItIsOldEnough() throws {
        let path = try folder.write("Inhalt", to: "a")
        guard case .content(_, _, let fresh) = read("a") else { return Issue.record("not read") }
        #expect(!fresh.isSettled)
        try waitUntil("the file is old enough") {
            let age = WallClock.nowNs() - (try FileStatus(path: path).identity.ctimeNs)
            return age > SeenFile.trustAgeNs
        }
        guard case .content(_, _, let old) = read("a") else { return Issue.record("not read") }
        #expect(old.isSettled)
    }

    @Test func aKnownStateIsNotRead() throws {
        try folder.write("Inhalt", to: "a")
        guard case .known = read("a", isKnown: true) else { return Issue.record("read again") }
    }

    @Test func aFileOverTheLimitIsRejectedUnread() throws {
        try folder.write("0123456789", to: "a")
        guard case .rejected(let seen, let rejection) = read("a", limit: 9) else {
            return Issue.record("not rejected")
        }
        #expect(rejection.reason == "too-large")
        #expect(seen.content == nil)
        guard case .content = read("a", limit: 10) else { return Issue.record("limit too low") }
    }

    @Test func whatIsGoneOrAFolderGetsNoVerdict() throws {
        guard case .vanished = read("nichts") else { return Issue.record("not vanished") }
        try folder.path.appending("ordner").makeDirectories()
        guard case .folder = read("ordner") else { return Issue.record("not a folder") }
    }

    /// `/proc` grants no leases, as other users' files do not.
    @Test func withoutALeaseAFileThatWasOnlyMetMustHoldStill() throws {
        let file = DroppedFile(root: "/proc/self", path: Array("limits".utf8))
        func read(_ notice: Arrival.Notice) -> SpoolReading {
            SpoolFile(
                arrival: Arrival(file: file, notice: notice), limit: 1 << 20,
                isKnown: { _ in false }
            ).read()
        }
        guard case .unsettled(let identity) = read(.met) else {
            return Issue.record("read although it may be half written")
        }
        guard case .content = read(.metBefore(identity)) else {
            return Issue.record("not read although it held still")
        }
        guard case .content = read(.delivered) else {
            return Issue.record("not read although it was closed")
        }
    }
}
