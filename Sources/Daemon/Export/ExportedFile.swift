import LinuxSystem
import SystemPackage

extension LogExport {
    /// Puts the events into a file at `path`, all of them or nothing; see ``write(to:)``.
    ///
    /// - Throws: `open` with `EEXIST` when something else than a regular file has the name.
    public func write(toFile path: FilePath) throws(Failure) -> Report {
        var report = Report()
        var failure: Failure?
        do throws(SystemCallError) {
            let kind = (try? FileStatus(path: path))?.kind
            guard kind == nil || kind == .regular else {
                throw SystemCallError(call: "open", errno: .fileExists)
            }
            try path.replaceFile(permissions: Self.permissions) { file throws(SystemCallError) in
                do throws(Failure) {
                    report = try write(to: file)
                } catch {
                    failure = error
                    throw error.cause
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

extension LogExport.Failure {
    fileprivate var cause: SystemCallError {
        switch self {
        case .input(let error), .output(let error): error
        }
    }
}
