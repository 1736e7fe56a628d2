import LinuxSystem
import SystemPackage

extension LogExport {
    /// Puts the events into a file at `path`, all of them or nothing; see ``write(to:)``.
    ///
    /// - Throws: ``Failure/noRegularFile`` when a device, a link or the like has the name.
    public func write(toFile path: FilePath) throws(Failure) -> Report {
        if let status = try? FileStatus(path: path), status.kind != .regular {
            throw .noRegularFile
        }
        var report = Report()
        var failure: Failure?
        do throws(SystemCallError) {
            try path.replaceFile(permissions: Self.permissions) { file throws(SystemCallError) in
                do throws(Failure) {
                    report = try write(to: file)
                } catch {
                    failure = error
                    throw SystemCallError(call: "write", errno: .canceled)
                }
            }
        } catch {
            throw failure ?? .output(error)
        }
        return report
    }

    private static let permissions: FilePermissions = [
        .ownerReadWrite, .groupReadWrite, .otherReadWrite,
    ]
}
