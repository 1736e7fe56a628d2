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
        .excludeUnlinked,
    ]

    private let inotify: Inotify
    private let table = Mutex(WatchTable())
    private let queue = DispatchQueue(label: "io.chronicled.watch")
    private let source = Mutex<(any DispatchSourceRead)?>(nil)

    /// Makes a watcher without folders.
    init() throws(SystemCallError) {
        inotify = try Inotify()
    }

    /// Begins to call `notice` for each announcement in turn, on a queue of the watcher's own.
    func start(_ notice: @escaping @Sendable (SpoolNotice) -> Void) {
        let descriptor = inotify.descriptor.rawValue
        source.withLock { [queue] source in
            let made = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
            made.setEventHandler { [weak self] in self?.read(notice) }
            made.resume()
            source = made
        }
    }

    /// Ends the announcements; when this returns `notice` is not called any more.
    func stop() {
        source.withLock { $0?.cancel() }
        queue.sync {}
    }

    /// Watches `folder`; what happens in it from now on is announced.
    ///
    /// A root may be a symbolic link, because it is the administrator who says where it lies; below
    /// it none is followed.
    func watch(_ folder: SpoolFolder) throws(SystemCallError) {
        let mask = folder.isRoot ? Self.mask : Self.mask.union(.doNotFollow)
        let result = table.withLock { table in
            Result { () throws(SystemCallError) in
                table.insert(try inotify.watch(folder.location, for: mask), for: folder)
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
        for event in events.withoutCreationsOfClosedFiles {
            let folder = table.withLock { table in
                defer { if event.mask.contains(.ignored) { table.remove(event.watch) } }
                return table.folder(of: event.watch)
            }
            if let meaning = SpoolNotice(event, in: folder) { notice(meaning) }
        }
    }
}

extension [Inotify.Event] {
    /// The events less each creation of a name that a later one says was closed: one look is enough.
    fileprivate var withoutCreationsOfClosedFiles: [Inotify.Event] {
        guard count > 1 else { return self }
        let closed = Set(lazy.filter { $0.mask.contains(.closeWrite) }.map(\.place))
        return filter { $0.mask != .create || !closed.contains($0.place) }
    }
}

extension Inotify.Event {
    fileprivate struct Place: Hashable {
        let watch: Inotify.Watch
        let name: [UInt8]
    }

    fileprivate var place: Place { Place(watch: watch, name: name) }
}
