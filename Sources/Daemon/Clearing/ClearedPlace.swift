import LinuxSystem
import SystemPackage

/// A folder that a file is moved into, under a name that nothing has there yet.
struct ClearedPlace: Sendable {
    /// How often another may take the very name that was found free.
    private static let patience = 100

    let folder: FilePath
    let name: ClearedName
    /// What is laid beside the file, or `nil` for nothing.
    let note: [UInt8]?

    /// Moves the file at `path` here, its note first; where it lies then.
    ///
    /// When it throws, the file lies where it lay and no note of it is left here.
    func take(_ path: FilePath) throws(SystemCallError) -> FilePath {
        for _ in 0..<Self.patience {
            if let target = try take(path, number: ClearedName.firstFree(isTaken)) {
                return target
            }
        }
        throw SystemCallError(call: "renameat2", errno: .fileExists)
    }

    /// Moves the file here under the suffix `number`; `nil` when another was quicker.
    private func take(_ path: FilePath, number: Int) throws(SystemCallError) -> FilePath? {
        let target = folder.appending(name: name.file(number))
        guard try writeNote(number) else { return nil }
        do throws(SystemCallError) {
            try path.move(toFree: target)
            return target
        } catch {
            removeNote(beside: target)
            guard error.errno == .fileExists else { throw error }
            return nil
        }
    }

    /// Moves back the file at `moved`, which is not the one that was meant, to `path` or, when
    /// another has come there meanwhile, beside it.
    func giveBack(_ moved: FilePath, to path: FilePath) throws(SystemCallError) {
        removeNote(beside: moved)
        let home = ClearedPlace(
            folder: path.removingLastComponent(),
            name: ClearedName(name: path.lastName, hasNote: false), note: nil)
        _ = try home.take(moved)
    }

    private func isTaken(_ number: Int) -> Bool {
        if exists(name.file(number)) { return true }
        return name.hasNote && exists(name.note(number)) && !isOurNote(number)
    }

    private func exists(_ name: [UInt8]) -> Bool {
        (try? FileStatus(path: folder.appending(name: name))) != nil
    }

    /// Whether the note with this number was left by a crash that came before the file was moved.
    private func isOurNote(_ number: Int) -> Bool {
        let path = folder.appending(name: name.note(number))
        guard let note, let file = try? OwnedDescriptor(opening: path, [.readOnly, .noFollow])
        else { return false }
        return (try? file.descriptor.readToEnd(expected: note.count, limit: note.count + 1)) == note
    }

    private func removeNote(beside target: FilePath) {
        guard note != nil else { return }
        let name = target.lastName + ClearedName.noteEnding
        try? folder.appending(name: name).removeFile()
    }

    /// Writes the note, unless it is there as a crash has left it; `false` when another's is there.
    private func writeNote(_ number: Int) throws(SystemCallError) -> Bool {
        guard let note else { return true }
        let path = folder.appending(name: name.note(number))
        let file: OwnedDescriptor
        do throws(SystemCallError) {
            file = try OwnedDescriptor(
                opening: path, [.readWrite, .create, .exclusive],
                permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
        } catch  where error.errno == .fileExists {
            return isOurNote(number)
        }
        do throws(SystemCallError) {
            var written = 0
            try file.descriptor.writeAll(note, written: &written)
            return true
        } catch {
            try? path.removeFile()
            throw error
        }
    }
}
