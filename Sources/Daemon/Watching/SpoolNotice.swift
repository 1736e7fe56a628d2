import EventLog
import LinuxSystem

/// What an announcement of the kernel means for the spool.
enum SpoolNotice: Sendable {
    /// A file may have to be judged.
    case file(Arrival)
    /// A folder has come, perhaps with files in it.
    case folderCame(SpoolFolder)
    /// A folder has gone from where it was.
    case folderWent(SpoolFolder)
    /// A folder was deleted.
    case folderDeleted(SpoolFolder)
    /// A folder's file system was unmounted.
    case folderUnmounted(SpoolFolder)
    /// Announcements were lost.
    case overflow

    /// What `event`, which happened in `folder`, means, or `nil` when it means nothing.
    init?(_ event: Inotify.Event, in folder: SpoolFolder?) {
        if event.mask.contains(.overflow) {
            self = .overflow
            return
        }
        guard let folder else { return nil }
        if let meaning = Self(happeningTo: folder, event.mask) {
            self = meaning
            return
        }
        guard !event.name.isEmpty, !PassedOverName.matches(event.name) else { return nil }
        if event.mask.contains(.isDirectory) {
            self.init(folder: folder.folder(named: event.name), event.mask)
        } else {
            self.init(file: folder.file(named: event.name), event.mask)
        }
    }

    private init?(happeningTo folder: SpoolFolder, _ mask: Inotify.Mask) {
        if mask.contains(.moveSelf) {
            self = .folderWent(folder)
        } else if mask.contains(.deleteSelf) {
            self = .folderDeleted(folder)
        } else if mask.contains(.unmount) {
            self = .folderUnmounted(folder)
        } else {
            return nil
        }
    }

    private init?(folder: SpoolFolder, _ mask: Inotify.Mask) {
        if mask.contains(.movedFrom) {
            self = .folderWent(folder)
        } else if !mask.isDisjoint(with: [.create, .movedTo]) {
            self = .folderCame(folder)
        } else {
            return nil
        }
    }

    private init?(file: DroppedFile, _ mask: Inotify.Mask) {
        if !mask.isDisjoint(with: [.closeWrite, .movedTo]) {
            self = .file(Arrival(file: file, notice: .delivered, isAnnounced: true))
        } else if mask.contains(.create) {
            self = .file(Arrival(file: file, notice: .met, isAnnounced: true))
        } else {
            return nil
        }
    }
}
