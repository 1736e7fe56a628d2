import EventLog
import LinuxSystem
import Testing

@testable import Daemon

/// What is known of a file that comes to notice more than once.
@Suite struct ArrivalTests {
    private let created = Arrival(file: file, notice: .met, isAnnounced: true)
    private let closed = Arrival(file: file, notice: .delivered, isAnnounced: true)
    private let met = Arrival(file: file, notice: .met)
    private static let file = DroppedFile(root: "/r", path: [0x61])

    @Test func onlyFailuresCountAsFailures() {
        let identity = FileIdentity(device: 1, inode: 1, size: 1, mtimeNs: 1, ctimeNs: 1)
        let waited = created.again(.met).heldOpen.again(.metBefore(identity))
        #expect(waited.looks == 2)
        #expect(waited.failures == 0)
        let failed = waited.againAfterFailure.again(.met).againAfterFailure
        #expect(failed.looks == 5)
        #expect(failed.failures == 2)
    }

    @Test func whatIsHeardAgainIsAsNewAsTheNewerNotice() {
        let old = met.againAfterFailure.againAfterFailure.heard(during: closed)
        let both = [created.moreTelling(than: old), old.moreTelling(than: created)]
        #expect(both.map(\.looks) == [0, 0])
        #expect(both.map(\.failures) == [0, 0])
        #expect(both.map(\.isEcho) == [false, false])
    }

    @Test func whatALookHasSeenAlreadyIsAnEcho() {
        #expect(closed.heard(during: created).isEcho, "the close of the file that was made")
        #expect(closed.heard(during: met).isEcho, "what a scan was quicker to find")
        #expect(created.heard(during: met).isEcho, "what a scan was quicker to find")
        #expect(!closed.heard(during: closed).isEcho, "a second writer")
        #expect(!created.heard(during: created).isEcho, "a second file of the name")
        #expect(met.heard(during: closed).isEcho, "a scan that had listed the name before")
        #expect(created.again(.met).heard(during: closed).isEcho, "an earlier look's revisit")
    }

    @Test func aFileThatIsWrittenAgainIsNoEcho() {
        let echo = met.heard(during: closed)
        #expect(echo.again(.met).isEcho)
        #expect(!echo.again(.met).heldOpen.isEcho)
    }
}
