import EventLog
import LinuxSystem
import Testing

@testable import Daemon

/// What the kernel's announcements mean.
@Suite struct SpoolNoticeTests {
    private static let root = SpoolFolder(root: "/r")

    private func meaning(_ mask: Inotify.Mask, _ name: String) -> String {
        let event = Inotify.Event(watch: 1, mask: mask, name: Array(name.utf8))
        switch SpoolNotice(event, in: Self.root) {
        case .file(let arrival):
            if case .delivered = arrival.notice { return "delivered \(arrival.file.display)" }
            return "met \(arrival.file.display)"
        case .folderCame(let folder): return "came \(String(decoding: folder.path, as: UTF8.self))"
        case .folderWent(let folder): return "went \(String(decoding: folder.path, as: UTF8.self))"
        case .folderDeleted: return "deleted"
        case .folderUnmounted: return "unmounted"
        case .overflow: return "overflow"
        case .none: return "nothing"
        }
    }

    private static let meanings: [(Inotify.Mask, String, String)] = [
        (.closeWrite, "a.txt", "delivered a.txt"),
        (.movedTo, "a.txt", "delivered a.txt"),
        (.create, "a.txt", "met a.txt"),
        (.movedFrom, "a.txt", "nothing"),
        (.closeWrite, ".a.txt", "nothing"),
        (.closeWrite, "a~", "nothing"),
        ([.create, .isDirectory], "d", "came d"),
        ([.movedTo, .isDirectory], "d", "came d"),
        ([.movedFrom, .isDirectory], "d", "went d"),
        ([.create, .isDirectory], ".git", "nothing"),
        (.deleteSelf, "", "deleted"),
        (.unmount, "", "unmounted"),
        (.moveSelf, "", "went "),
        (.ignored, "", "nothing"),
        (.overflow, "", "overflow"),
    ]

    @Test(arguments: meanings)
    func eachAnnouncementHasItsMeaning(mask: Inotify.Mask, name: String, expected: String) {
        #expect(meaning(mask, name) == expected)
    }

    @Test func announcementsOfForgottenFoldersMeanNothing() {
        let event = Inotify.Event(watch: 1, mask: .closeWrite, name: Array("a".utf8))
        guard case .none = SpoolNotice(event, in: nil) else {
            Issue.record("a file in no folder")
            return
        }
    }
}
