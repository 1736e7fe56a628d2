import LinuxSystem
import SystemPackage

/// The two folders beside a root that its judged files are moved into.
struct ClearedFolders: Sendable {
    /// Takes articles, and what was found to hold one.
    let done: FilePath
    /// Takes what was rejected.
    let failed: FilePath

    /// The folders beside `root`.
    init(besides root: FilePath) {
        let parent = root.removingLastComponent()
        done = parent.appending("done")
        failed = parent.appending("failed")
    }

    /// Both.
    var all: [FilePath] { [done, failed] }

    /// Makes the folders that are missing.
    ///
    /// - Throws: ``StartError/folder(_:_:)`` when one cannot be made or is none, and
    ///   ``StartError/configuration(_:)`` when one lies on another file system than `root`, from
    ///   where files cannot be moved to it in one step.
    func make(besides root: FilePath) throws(StartError) {
        let device = try Self.device(of: root)
        for folder in all {
            do throws(SystemCallError) {
                try folder.makeDirectories()
                guard try FileStatus(path: folder).kind == .directory else {
                    throw SystemCallError(call: "lstat", errno: .notDirectory)
                }
            } catch {
                throw .folder(folder, error)
            }
            guard try Self.device(of: folder) == device else {
                throw .configuration(
                    ConfigurationError(
                        "cannot move files from \(root) to \(folder): it lies on another file "
                            + "system"))
            }
        }
    }

    private static func device(of folder: FilePath) throws(StartError) -> UInt64 {
        do throws(SystemCallError) {
            let opened = try OwnedDescriptor(opening: folder, [.readOnly, .directory])
            return try FileStatus(descriptor: opened.descriptor).identity.device
        } catch {
            throw .folder(folder, error)
        }
    }
}
