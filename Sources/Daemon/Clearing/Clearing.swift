import EventIndex
import EventLog
import LinuxSystem
import SystemPackage

/// Clears judged files away, as the configuration says, once their verdict is on the disk.
///
/// Nothing is ever replaced, and nothing but the very state that was judged leaves its folder. A
/// file that is to be deleted is moved among those that are done first and deleted there once it
/// has been seen to be the right one; what a crash leaves there is lost to nobody.
struct Clearing: Sendable {
    /// What came of it.
    enum Result: Sendable {
        /// The file has left its folder, or had done so, or stays for good.
        case settled
        /// It is not what was judged any more: to be looked at again.
        case changed
        /// To be tried again after ``Clearance/settlingTime`` if it is still in this state then.
        case tooFresh(FileIdentity)
        /// It stays for now; the next scan meets it again.
        case failed(SystemCallError)
    }

    /// What is done with judged files.
    var after: AfterVerdict
    /// The index, which knows the verdicts on files that got no line of their own.
    let index: EventIndex
    /// Has the index take in what it lacks of the log; it may wait.
    var finishIndex: @Sendable () -> Void = {}
    /// What keeps files from being cleared.
    let faults = ClearingFaults()

    /// Clears one file away. It waits for the disk, so it is not for the recorder's queue.
    func clear(_ clearance: Clearance) -> Result {
        guard let (fate, content) = fate(of: clearance) else { return .settled }
        let file = clearance.seen.file
        do throws(SystemCallError) {
            let state = JudgedState(
                seen: clearance.seen, content: content, freshState: clearance.freshState,
                isRestless: clearance.isRestless)
            switch try state.compare(file.location) {
            case .changed: return .changed
            case .tooFresh(let identity): return .tooFresh(identity)
            case .same: break
            }
            let isCleared = try clear(clearance.seen, fate)
            faults.forget(file)
            return isCleared ? .settled : .changed
        } catch  where error.errno == .noSuchFileOrDirectory {
            return .settled
        } catch {
            return .failed(error)
        }
    }

    /// Where the file goes and what it held, or `nil` when it stays.
    private func fate(of clearance: Clearance) -> (ClearedFate, Digest?)? {
        let seen = clearance.seen
        if let verdict = clearance.verdict {
            return ClearedFate(verdict, after: after).map { ($0, seen.content) }
        }
        finishIndex()
        let found = try? index.read { index in
            let holding = try index.history(of: seen).holding(seen.content)
            return try holding.flatMap { try index.verdict(id: $0.article ?? $0.rejection ?? "") }
        }
        guard let verdict = found ?? nil else { return nil }
        return ClearedFate(verdict, after: after).map { ($0, seen.content ?? verdict.seen.content) }
    }

    private func clear(_ seen: SeenFile, _ fate: ClearedFate) throws(SystemCallError) -> Bool {
        let folders = ClearedFolders(besides: FilePath(seen.file.root))
        switch fate {
        case .done:
            return try move(seen, into: folders.done.appending(below: seen.file), note: nil) != nil
        case .failed(let note):
            let folder = folders.failed.appending(below: seen.file)
            return try move(seen, into: folder, note: note) != nil
        case .deleted:
            guard let moved = try move(seen, into: folders.done, note: nil) else { return false }
            try moved.removeFile()
            return true
        }
    }

    /// Moves the file into `folder`; where it lies then, or `nil` when a writer had put another in
    /// its place meanwhile, which lies there again.
    private func move(
        _ seen: SeenFile, into folder: FilePath, note: [UInt8]?
    ) throws(SystemCallError) -> FilePath? {
        let path = seen.file.location
        try folder.makeDirectories()
        let place = ClearedPlace(
            folder: folder, name: ClearedName(name: path.lastName, hasNote: note != nil),
            note: note)
        let moved = try place.take(path)
        if try FileStatus(path: moved).identity.isSameContentState(as: seen.identity) {
            return moved
        }
        try place.giveBack(moved, to: path)
        return nil
    }
}

extension FileHistory {
    /// What the file is known to hold: what its path does or, when that is not `content`, its
    /// inode.
    fileprivate func holding(_ content: Digest?) -> Holding? {
        guard let content else { return sameInode ?? samePath }
        return [samePath, sameInode].compactMap(\.self).first { $0.content == content }
    }
}

extension FilePath {
    /// The folder in this one that lies as deep as that of `file` does below its root.
    fileprivate func appending(below file: DroppedFile) -> FilePath {
        let folder = SpoolFolder(holding: file)
        return folder.isRoot ? self : appending(name: folder.path)
    }
}
