import Control
import EventLog
import LinuxSystem
import SystemPackage

extension Configuration {
    /// What `sources` say, for a daemon that starts or reads them again.
    init(starting sources: ConfigurationSources) throws(StartError) {
        do throws(ConfigurationError) {
            self = try sources.load()
        } catch {
            throw .configuration(error)
        }
    }

    /// Makes the folders that are watched or written to and are missing.
    ///
    /// - Throws: ``StartError/configuration(_:)`` and ``StartError/socket(_:)`` before anything is
    ///   made.
    func makeFolders() throws(StartError) {
        do throws(UnixSocketAddressError) {
            _ = try UnixSocketAddress(path: socket)
        } catch {
            throw .socket(.unusablePath(error))
        }
        let holders = [log, index, socket].map { $0.removingLastComponent() }
        for folder in roots.map({ FilePath($0) }) + holders {
            do throws(SystemCallError) {
                try folder.makeDirectories()
            } catch {
                throw .folder(folder, error)
            }
        }
        guard afterVerdict != .keep else { return }
        for root in roots.map({ FilePath($0) }) {
            try ClearedFolders(besides: root).make(besides: root)
        }
    }
}

extension Pipeline {
    /// A pipeline for a daemon that starts.
    convenience init(
        starting configuration: Configuration, worker: Worker,
        changed: @escaping @Sendable () -> Void
    ) throws(StartError) {
        do throws(SystemCallError) {
            try self.init(configuration: configuration, worker: worker, changed: changed)
        } catch {
            throw .folder(FilePath(configuration.roots.first ?? ""), error)
        }
    }
}

extension ControlSocket {
    /// The control socket of a daemon that starts: the one that the service manager passes, else
    /// one of its own at `path`.
    init(starting path: FilePath) throws(StartError) {
        do throws(ControlSocketError) {
            if let passed = try Self.passed() {
                self = passed
            } else {
                try self.init(path: path)
            }
        } catch {
            throw .socket(error)
        }
    }
}
