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
        _ name: String, notice: Arrival.Notice = .met, limit: Int = 1 << 20,
        isKnown: Bool = false, presence: WriterPresence? = nil, looks: Int = 0,
        failures: Int = 0,
        openFails errno: Errno? = nil
    ) -> SpoolReading {
        let file = DroppedFile(root: folder.path.string, path: Array(name.utf8))
        var spoolFile = SpoolFile(
            arrival: Arrival(file: file, notice: notice, looks: looks, failures: failures),
            limit: limit,
            settleTime: .seconds(2), isKnown: { _ in isKnown })
        if let presence { spoolFile.writerPresence = { _ in presence } }
        if let errno {
            spoolFile.open = { _ throws(SystemCallError) in
                throw SystemCallError(call: "open", errno: errno)
            }
        }
        return spoolFile.read()
    }

    @Test func aWholeFileIsReadWithItsIdentity() throws {
        let path = try folder.write("Inhalt", to: "a")
        let reading = read("a")
        #expect(reading.bytes == Array("Inhalt".utf8))
        #expect(reading.seen?.content == Digest(of: Array("Inhalt".utf8)))
        #expect(try reading.seen?.identity == FileStatus(path: path).identity)
    }

    @Test func aFileThatIsOpenForWritingIsLeftToItsWriter() throws {
        let path = try folder.write("Anfang", to: "a")
        let writer = try FileDescriptor.open(path, .writeOnly)
        #expect(read("a", notice: .delivered).word == "being written")
        try writer.close()
        #expect(read("a").word == "content")
    }

    @Test func anIdentityIsTrustedOnlyWhenItIsOldEnough() throws {
        let path = try folder.write("Inhalt", to: "a")
        let changed = try FileStatus(path: path).identity.ctimeNs
        let fresh = read("a")
        if WallClock.nowNs() - changed < SeenFile.trustAgeNs {
            #expect(fresh.seen?.isSettled == false)
        }
        try waitUntil("the file is old enough") {
            WallClock.nowNs() - changed > SeenFile.trustAgeNs
        }
        #expect(read("a").seen?.isSettled == true)
    }

    @Test func aKnownStateIsNotRead() throws {
        try folder.write("Inhalt", to: "a")
        #expect(read("a", isKnown: true).word == "known")
    }

    @Test func aFileOverTheLimitIsRejectedUnread() throws {
        try folder.write("0123456789", to: "a")
        let rejected = read("a", limit: 9)
        #expect(rejected.word == "rejected: too-large")
        #expect(rejected.seen?.content == nil)
        #expect(read("a", limit: 10).word == "content")
    }

    @Test func whatIsGoneOrAFolderGetsNoVerdict() throws {
        #expect(read("nichts").word == "vanished")
        try folder.path.appending("ordner").makeDirectories()
        #expect(read("ordner").word == "folder")
    }

    @Test func anErrorThatMayPassIsNoVerdictAtOnce() throws {
        try folder.write("Inhalt", to: "a")
        #expect(read("a", openFails: .ioError).word == "hindered")
        #expect(read("a", failures: 4, openFails: .ioError).word == "hindered")
        #expect(read("a", failures: 5, openFails: .ioError).word == "rejected: unreadable")
        #expect(read("a", openFails: .permissionDenied).word == "rejected: unreadable")
    }

    /// Once a file that had long been in its writer's hands was rejected at the first error.
    @Test func looksThatDidNotFailTakeNoPatience() throws {
        let path = try folder.write("Inhalt", to: "a")
        let writer = try FileDescriptor.open(path, .writeOnly)
        #expect(read("a", looks: 1_000).word == "being written")
        try writer.close()
        #expect(read("a", looks: 1_000, openFails: .ioError).word == "hindered")
        #expect(read("a", looks: 1_000, openFails: .noMemory).word == "hindered")
    }

    @Test(arguments: [Errno.tooManyOpenFiles, .tooManyOpenFilesInSystem, .noMemory])
    func whatTheDaemonItselfLacksIsTheFilesFaultOnlyAfterAnHour(lack: Errno) throws {
        try folder.write("Inhalt", to: "a")
        #expect(read("a", failures: 59, openFails: lack).word == "hindered")
        #expect(read("a", failures: 60, openFails: lack).word == "rejected: unreadable")
    }

    @Test func aFileInHandsOfAWriterIsNeverJudgedForThat() throws {
        let path = try folder.write("Anfang", to: "a")
        let writer = try FileDescriptor.open(path, .writeOnly)
        #expect(read("a", looks: 1_000).word == "being written")
        try writer.close()
    }

    @Test func aKnownStateIsReadWhenItIsRetried() throws {
        try folder.write("Inhalt", to: "a")
        #expect(read("a", notice: .retried, isKnown: true).word == "content")
    }

    @Test func roomIsTakenBeforeTheContentIsRead() throws {
        try folder.write("Inhalt", to: "a")
        var taken: [Int] = []
        let file = DroppedFile(root: folder.path.string, path: Array("a".utf8))
        let arrival = Arrival(file: file, notice: .delivered)
        for limit in [6, 5] {
            _ = SpoolFile(
                arrival: arrival, limit: limit, settleTime: .seconds(2), isKnown: { _ in false },
                takeRoom: { taken.append($0) }
            ).read()
        }
        #expect(taken == [6], "what is too large is not read at all")
    }

    @Test func withoutALeaseAFileThatHasLongHeldStillIsReadAtOnce() throws {
        let path = try folder.write("Inhalt", to: "a")
        let changed = try FileStatus(path: path).identity.ctimeNs
        try waitUntil("the file is old enough") {
            WallClock.nowNs() - changed > 2_000_000_000
        }
        #expect(read("a", presence: .unknown).word == "content")
    }

    /// The kernel grants leases to a file's owner only, unless one has CAP_LEASE.
    @Test func withoutALeaseAFileThatWasOnlyMetMustHoldStill() throws {
        try folder.write("Inhalt", to: "a")
        let met = read("a", presence: .unknown)
        #expect(met.word == "unsettled")
        guard case .unsettled(let identity) = met else { return }
        #expect(read("a", notice: .delivered, presence: .unknown).word == "content")
        #expect(read("a", notice: .metBefore(identity), presence: .unknown).word == "content")
        try folder.write("Anderes", to: "a")
        #expect(read("a", notice: .metBefore(identity), presence: .unknown).word == "unsettled")
    }

    /// The clock that gave the ctime may be ahead of this machine's for hours.
    @Test func aStateInWhichTheFileWasMetBeforeIsTrustedWhateverTheTime() throws {
        let path = try folder.write("Inhalt", to: "a")
        let identity = try FileStatus(path: path).identity
        #expect(read("a", notice: .metBefore(identity)).seen?.isSettled == true)
    }
}

extension SpoolReading {
    fileprivate var word: String {
        switch self {
        case .content: "content"
        case .rejected(_, let rejection): "rejected: \(rejection.reason)"
        case .known: "known"
        case .beingWritten: "being written"
        case .unsettled: "unsettled"
        case .hindered: "hindered"
        case .vanished: "vanished"
        case .folder: "folder"
        }
    }

    fileprivate var bytes: [UInt8]? {
        if case .content(let bytes, _, _) = self { bytes } else { nil }
    }

    fileprivate var seen: SeenFile? {
        switch self {
        case .content(_, _, let seen), .rejected(let seen, _): seen
        case .known, .beingWritten, .unsettled, .hindered, .vanished, .folder: nil
        }
    }
}
