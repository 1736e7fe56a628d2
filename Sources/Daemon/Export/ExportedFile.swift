import LinuxSystem
import SystemPackage

extension LogExport {
    /// Puts the events into a file at `path`, all of them or nothing; see ``write(to:)``.
    ///
    /// - Throws: ``Failure/noRegularFile`` when a device, a link or the like has the name.
    public func write(toFile path: FilePath) throws(Failure) -> Report {
        var report = Report()
        var failure: Failure?
        do throws(OutputFile.Failure) {
            try OutputFile(path: path).write { file throws(SystemCallError) in
                do throws(Failure) {
                    report = try write(to: file)
                } catch {
                    failure = error
                    throw SystemCallError(call: "write", errno: .canceled)
                }
            }
        } catch {
            throw failure ?? Failure(error)
        }
        return report
    }
}

extension LogExport.Failure {
    fileprivate init(_ failure: OutputFile.Failure) {
        self =
            switch failure {
            case .output(let error): .output(error)
            case .noRegularFile: .noRegularFile
            }
    }
}
