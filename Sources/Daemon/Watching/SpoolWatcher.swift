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

    /// What must happen beside a missing root for it to be there.
    private static let returnMask: Inotify.Mask = [.create, .movedTo, .onlyDirectory]

    /// Who is told, as a member for the reason that ``Callback`` gives.
    private struct Listener {
        let notice: @Sendable (SpoolNotice) -> Void
    }

    private let inotify: Inotify
    private let table = Mutex(WatchTable())
    private let awaited = Mutex<[SpoolFolder: Inotify.Watch]>([:])
    private let queue = DispatchQueue(label: "io.chronicled.watch")
    private let listener = Mutex<Listener?>(nil)
    private let source = Mutex<(any DispatchSourceRead)?>(nil)

    /// Makes a watcher without folders.
    init() throws(SystemCallError) {
        inotify = try Inotify()
    }

    /// Begins to call `notice` for each announcement in turn, on a queue of the watcher's own.
    func start(_ notice: @escaping @Sendable (SpoolNotice) -> Void) {
        listener.withLock { $0 = Listener(notice: notice) }
        let descriptor = inotify.descriptor.rawValue
        source.withLock { [queue] source in
            let made = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
            made.setEventHandler { [weak self] in _ = self?.read() }
            made.resume()
            source = made
        }
    }

    /// Ends the announcements; when this returns `notice` is not called any more.
    func stop() {
        source.withLock { $0?.cancel() }
        queue.sync { listener.withLock { $0 = nil } }
    }

    /// Watches `folder`; what happens in it from now on is announced.
    ///
    /// A root may be a symbolic link, because it is the administrator who says where it lies; below
    /// it none is followed.
    func watch(_ folder: SpoolFolder) throws(SystemCallError) {
        let mask = folder.isRoot ? Self.mask : Self.mask.union(.doNotFollow)
        let result = table.withLock { table in
            Result { () throws(SystemCallError) in
                let watch = try inotify.watch(folder.location, for: mask)
                if let displaced = table.insert(watch, for: folder) { inotify.unwatch(displaced) }
            }
        }
        try result.get()
        if folder.isRoot { awaitNoLonger(folder) }
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

    /// Ends the watch of `folder`, but of none below it.
    func unwatch(alone folder: SpoolFolder) {
        table.withLock { table in
            if let watch = table.removeAlone(folder) { inotify.unwatch(watch) }
        }
    }

    /// Ends the watches of all folders but those that are `included`, and the waiting for the others'
    /// return.
    func keepOnly(_ included: (SpoolFolder) -> Bool) {
        table.withLock { table in
            for folder in table.all where !included(folder) {
                if let watch = table.removeAlone(folder) { inotify.unwatch(watch) }
            }
        }
        for root in awaited.withLock({ Array($0.keys) }) where !included(root) {
            awaitNoLonger(root)
        }
    }

    /// Announces as a folder that came when something gets the name of `root`, which is missing;
    /// nothing where the folder that should hold it is missing too.
    func awaitReturn(of root: SpoolFolder) {
        awaited.withLock { awaited in
            let holder = root.location.removingLastComponent()
            awaited[root] = try? inotify.watch(holder, for: Self.returnMask)
        }
    }

    /// Calls `done` on the watcher's queue once all is heeded that has happened before.
    func drain(_ done: @escaping @Sendable () -> Void) {
        queue.async { [self] in
            for _ in 0..<inotify.waitingLimit() { guard read() else { break } }
            done()
        }
    }

    /// Ends what ``awaitReturn(of:)`` began, if it did.
    func awaitNoLonger(_ root: SpoolFolder) {
        awaited.withLock { awaited in
            guard let watch = awaited.removeValue(forKey: root) else { return }
            if !awaited.values.contains(watch) { inotify.unwatch(watch) }
        }
    }

    /// Reads announcements and passes them on; whether there were any.
    private func read() -> Bool {
        guard let notice = listener.withLock({ $0 })?.notice, let events = try? inotify.read()
        else {
            return false
        }
        for event in events.withoutCreationsOfClosedFiles {
            let folder = table.withLock { table in
                defer { if event.mask.contains(.ignored) { table.remove(event.watch) } }
                return table.folder(of: event.watch)
            }
            if let meaning = SpoolNotice(event, in: folder) { notice(meaning) }
            if folder == nil, let root = returned(event) { notice(.folderCame(root)) }
        }
        return !events.isEmpty
    }

    /// The missing root that `event` has brought back, or `nil`.
    private func returned(_ event: Inotify.Event) -> SpoolFolder? {
        awaited.withLock { awaited in
            awaited.first { $1 == event.watch && $0.location.lastName == event.name }?.key
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
