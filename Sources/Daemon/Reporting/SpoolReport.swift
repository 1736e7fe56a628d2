import Control
import LinuxSystem
import SystemPackage

/// The spool at one moment, as a value: what waits and what its folders are like.
struct SpoolReport {
    /// Whether what waits is not to be judged for now.
    var isPaused = false
    /// How many files wait, in memory and in their folders.
    var waiting = 0
    /// How many files are in work.
    var working = 0
    /// How long ago everything was last looked through, or `nil` when it was not yet.
    var age: Duration?
    /// What is known of the folders.
    var folders = FolderTable()
    /// The roots that announce what happens in them.
    var watchedRoots: [SpoolFolder] = []
    /// What keeps judged files from leaving their folders, or `nil`.
    var clearingFault: String?

    /// What status says of the root at `path`.
    func directory(_ path: String, _ writerCheck: WriterCheck) -> StatusDirectory {
        let root = SpoolFolder(root: path)
        let pollings = folders.polled.filter { $0.key.isWithin(root) }
        let fault = fault(of: root)
        let isNoticed = watchedRoots.contains(root) || pollings[root] != nil
        return StatusDirectory(
            path: path, watched: isNoticed && fault == nil,
            method: pollings.isEmpty ? .inotify : .polling,
            fault: fault ?? hint(Array(pollings.values)), writerCheck: writerCheck)
    }

    private func fault(of root: SpoolFolder) -> String? {
        if folders.unmounted.keys.contains(root) { return "its file system was unmounted" }
        let failures = folders.failures.filter { $0.key.isWithin(root) }
        let first = failures[root].map { (root, $0) } ?? failures.min { $0.key < $1.key }
        return first.map { folder, error in
            folder.isRoot ? error.cause : "\(folder.location): \(error.cause)"
        }
    }

    private func hint(_ pollings: [Polling]) -> String? {
        let unwatched = pollings.count { $0 == .noWatchLeft }
        if unwatched > 0 {
            let folders = unwatched == 1 ? "a folder" : "\(unwatched) folders"
            return "no watch is left for \(folders); raise fs.inotify.max_user_watches"
        }
        guard case .remote(let kind) = pollings.first else { return nil }
        return "\(kind.name) does not announce what other hosts do"
    }
}

extension SpoolFolder {
    /// Whether `one` comes before `other` by their paths' bytes.
    fileprivate static func < (one: SpoolFolder, other: SpoolFolder) -> Bool {
        one.path.lexicographicallyPrecedes(other.path)
    }
}
