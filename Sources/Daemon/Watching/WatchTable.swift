import LinuxSystem

/// Which watch stands for which folder.
struct WatchTable: Sendable {
    private var folders: [Inotify.Watch: SpoolFolder] = [:]
    private var watches: [SpoolFolder: Inotify.Watch] = [:]

    /// How many folders are watched.
    var count: Int { folders.count }

    /// The folder that `watch` stands for.
    func folder(of watch: Inotify.Watch) -> SpoolFolder? {
        folders[watch]
    }

    /// Whether `folder` is watched.
    func contains(_ folder: SpoolFolder) -> Bool {
        watches[folder] != nil
    }

    /// Notes that `watch` stands for `folder`, which it may have done under another name.
    mutating func insert(_ watch: Inotify.Watch, for folder: SpoolFolder) {
        remove(watch)
        folders[watch] = folder
        watches[folder] = watch
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
