import Dispatch
import LinuxSystem
import Synchronization
import SystemPackage

/// Passes on what the kernel announces of the watched folders, and does nothing else, because the
/// kernel's queue holds only 16,384 announcements.
final class SpoolWatcher: Sendable {
    /// `IN_CREATE` is the only announcement of hard links, of `O_TMPFILE` files that get a name, and
    /// of everything that is no regular file.
    private static let mask: Inotify.Mask = [
        .closeWrite, .movedTo, .movedFrom, .create, .deleteSelf, .moveSelf, .onlyDirectory,
        .doNotFollow, .excludeUnlinked,
    ]

    private let inotify: Inotify
    private let table = Mutex(WatchTable())
    private let queue = DispatchQueue(label: "io.chronicled.watch", qos: .userInitiated)
    private let source: any DispatchSourceRead

    /// Makes a watcher without folders that calls `notice`, on a queue of its own and in the order
    /// of the announcements, once ``start(_:)`` was called.
    init() throws(SystemCallError) {
        inotify = try Inotify()
        source = DispatchSource.makeReadSource(
            fileDescriptor: inotify.descriptor.rawValue, queue: queue)
    }

    /// Begins to call `notice` for each announcement, on a queue of the watcher's own.
    func start(_ notice: @escaping @Sendable (SpoolNotice) -> Void) {
        source.setEventHandler { [weak self] in self?.read(notice) }
        source.resume()
    }

    /// Ends the announcements; when this returns `notice` is not called any more.
    func stop() {
        source.cancel()
        queue.sync {}
    }

    /// Watches `folder`; what happens in it from now on is announced.
    func watch(_ folder: SpoolFolder) throws(SystemCallError) {
        let result = table.withLock { table in
            Result { () throws(SystemCallError) in
                table.insert(try inotify.watch(folder.location, for: Self.mask), for: folder)
            }
        }
        try result.get()
    }

    /// Whether `folder` is watched.
    func isWatching(_ folder: SpoolFolder) -> Bool {
        table.withLock { $0.contains(folder) }
    }

    /// Ends the watches of `folder` and all below it.
    func unwatch(_ folder: SpoolFolder) {
        table.withLock { table in
            for watch in table.removeTree(folder) { inotify.unwatch(watch) }
        }
    }

    private func read(_ notice: (SpoolNotice) -> Void) {
        guard let events = try? inotify.read() else { return }
        for event in events {
            let folder = table.withLock { table in
                defer { if event.mask.contains(.ignored) { table.remove(event.watch) } }
                return table.folder(of: event.watch)
            }
            if let meaning = SpoolNotice(event, in: folder) { notice(meaning) }
        }
    }
}
