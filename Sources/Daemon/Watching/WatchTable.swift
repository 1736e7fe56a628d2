import LinuxSystem

/// Which watch stands for which folder.
struct WatchTable: Sendable {
    private var folders: [Inotify.Watch: SpoolFolder] = [:]
    private var watches: [SpoolFolder: Inotify.Watch] = [:]

    /// How many folders are watched.
    var count: Int { folders.count }

    /// All folders that are watched.
    var all: [SpoolFolder] { Array(watches.keys) }

    /// The folder that `watch` stands for.
    func folder(of watch: Inotify.Watch) -> SpoolFolder? {
        folders[watch]
    }

    /// Whether `folder` is watched.
    func contains(_ folder: SpoolFolder) -> Bool {
        watches[folder] != nil
    }

    /// Notes that `watch` stands for `folder`, which it may have done under another name; the watch
    /// of another folder that had this name, which stands for nothing now, or `nil`.
    mutating func insert(_ watch: Inotify.Watch, for folder: SpoolFolder) -> Inotify.Watch? {
        if folders[watch] == folder { return nil }
        remove(watch)
        let displaced = removeAlone(folder)
        folders[watch] = folder
        watches[folder] = watch
        return displaced
    }

    /// Forgets `folder`, but none below it, and returns its watch.
    mutating func removeAlone(_ folder: SpoolFolder) -> Inotify.Watch? {
        guard let watch = watches.removeValue(forKey: folder) else { return nil }
        folders[watch] = nil
        return watch
    }

    /// Forgets a watch.
    mutating func remove(_ watch: Inotify.Watch) {
        guard let folder = folders.removeValue(forKey: watch) else { return }
        if watches[folder] == watch { watches[folder] = nil }
    }

    /// Forgets `folder` and those below it, and returns their watches.
    mutating func removeTree(_ folder: SpoolFolder) -> [Inotify.Watch] {
        let gone = watches.filter { $0.key.isWithin(folder) }.map(\.value)
        gone.forEach { remove($0) }
        return gone
    }
}
