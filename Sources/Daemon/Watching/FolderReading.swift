import LinuxSystem
import SystemPackage

/// One reading of all names in a folder, many files at a time.
struct FolderReading: ~Copyable {
    /// How many files are handed on together.
    static let batchSize = 512

    private let folder: SpoolFolder
    private let directory: Directory
    /// The folder's own state before the first name was read.
    let status: FileIdentity
    /// How many names were passed over so far.
    private(set) var passedOver = 0

    /// Opens `folder`. Only a root may be a symbolic link.
    init(of folder: SpoolFolder) throws(SystemCallError) {
        let directory = try Directory(opening: folder.location, followsLink: folder.isRoot)
        status = try directory.status().identity
        self.folder = folder
        self.directory = directory
    }

    /// The kind of file system that the folder lies on, if others may change files there.
    func remoteFileSystem() -> RemoteFileSystem? {
        (try? directory.fileSystemType()).flatMap(RemoteFileSystem.init)
    }

    /// The next files, at most ``batchSize``, or `nil` behind the last; calls `subfolder` for each
    /// folder among them.
    ///
    /// - Throws: what makes the whole folder unreadable. A file that cannot be asked about is
    ///   handed on without its status, one that is gone is left out.
    mutating func next(
        subfolder: (SpoolFolder) -> Void = { _ in }
    ) throws(SystemCallError) -> [MetFile]? {
        var files: [MetFile] = []
        while files.count < Self.batchSize {
            guard let entry = try directory.next() else { return files.isEmpty ? nil : files }
            if PassedOverName.matches(entry.name) {
                passedOver += 1
            } else if entry.isDirectory == true {
                subfolder(folder.folder(named: entry.name))
            } else if let file = try file(named: entry.name) {
                if file.status?.kind == .directory {
                    subfolder(folder.folder(named: entry.name))
                } else {
                    files.append(file)
                }
            }
        }
        return files
    }

    private func file(named name: [UInt8]) throws(SystemCallError) -> MetFile? {
        do throws(SystemCallError) {
            return MetFile(folder: folder, name: name, status: try directory.status(of: name))
        } catch {
            switch error.errno {
            case .noSuchFileOrDirectory: return nil
            case .permissionDenied: throw error
            default: return MetFile(folder: folder, name: name, status: nil)
            }
        }
    }
}
