import Control
import LinuxSystem
import Logging
import SystemPackage

/// What the daemon can notice of the watched folders.
extension DaemonJournal {
    /// Something has changed with a folder.
    func told(_ news: FolderNews) {
        switch news {
        case .failed(let folder, let error):
            logger.error(
                "cannot watch \(folder.location): \(error)",
                metadata: fields(.folderFailed, error, [.file: folder.location.string]))
        case .restored(let folder):
            logger.notice(
                "watching \(folder.location) again",
                metadata: fields(.folderRestored, [.file: folder.location.string]))
        case .unmounted(let root):
            logger.error(
                "cannot watch \(root.location): its file system was unmounted",
                metadata: fields(.unmounted, [.file: root.location.string]))
        case .watchLimitReached(let folder, let error):
            logger.error(
                """
                cannot watch \(folder.location): no watch is left, so it is looked through now \
                and then; raise fs.inotify.max_user_watches
                """,
                metadata: fields(.watchLimitReached, error, [.file: folder.location.string]))
        case .watchLimitLifted:
            logger.notice("all folders have a watch again", metadata: fields(.watchLimitLifted))
        }
    }

    /// The kernel's queue of announcements was full.
    func overflowed() {
        logger.notice(
            "announcements were lost; all folders are looked through",
            metadata: fields(.overflowed))
    }

    /// What shows in the folder `root` that nobody writes a file any more; said where the kernel
    /// does not tell it of all files.
    func checksWriters(of root: String, by check: WriterCheck) {
        let whose: String
        switch check {
        case .lease: return
        case .ownFiles: whose = "files of other users"
        case .settle: whose = "files"
        }
        logger.notice(
            "\(whose) in \(root) are read once they have held still",
            metadata: fields(.writerCheckWeak, [.file: root]))
    }
}
