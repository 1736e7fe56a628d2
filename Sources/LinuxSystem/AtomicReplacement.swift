import SystemPackage

extension FilePath {
    /// Puts a file at this path whose content `write` writes, all of it or nothing.
    ///
    /// It is written aside under a dotted name, synced, given its name and the folder synced: when
    /// this returns the file survives a power cut. When it throws what was there before stays, but
    /// for one case: when only the folder cannot be synced the new file is there, and a power cut
    /// may bring back the old.
    /// - Parameter permissions: the file's mode, less the umask.
    public func replaceFile(
        permissions: FilePermissions,
        _ write: (FileDescriptor) throws(SystemCallError) -> Void
    ) throws(SystemCallError) {
        let folder = removingLastComponent()
        let parent = folder.isEmpty ? FilePath(".") : folder
        let aside = parent.appending(name: Array(".".utf8) + lastName + Array(".new".utf8))
        do throws(SystemCallError) {
            try? aside.removeFile()
            let file = try OwnedDescriptor(
                opening: aside, [.readWrite, .create, .exclusive, .append],
                permissions: permissions)
            try write(file.descriptor)
            try file.descriptor.syncData()
            try aside.rename(to: self)
        } catch {
            try? aside.removeFile()
            throw error
        }
        try parent.syncDirectory()
    }
}

extension FileDescriptor {
    /// Appends bytes `range` of this file to `target`.
    ///
    /// - Throws: `pread` with `EIO`, among others, when the file ends before the range does.
    public func copy(_ range: Range<Int64>, to target: FileDescriptor) throws(SystemCallError) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let chunk = try read(upTo: Int(min(1 << 20, range.upperBound - offset)), at: offset)
            guard !chunk.isEmpty else {
                throw SystemCallError(call: "pread", errno: .ioError)
            }
            var written = 0
            try target.writeAll(chunk, written: &written)
            offset += Int64(chunk.count)
        }
    }
}
