import EventLog
import SystemPackage

extension Configuration {
    /// Refuses folders that would be watched twice, and files of the daemon's own in a watched
    /// folder, which it would take for articles.
    func checkFolders() throws(ConfigurationError) {
        if retention != nil, afterVerdict == .keep {
            throw ConfigurationError(
                "retain: a file that is kept would be judged again once its verdict is gone; "
                    + "set after to \"move\" or \"delete\"")
        }
        for (number, root) in roots.enumerated() {
            let path = FilePath(root)
            if let other = roots[..<number].first(where: { path.overlaps(FilePath($0)) }) {
                throw ConfigurationError("cannot watch \(root): \(other) is watched already")
            }
            if let own = [log, index, socket].first(where: { $0.starts(with: path) }) {
                throw ConfigurationError("cannot watch \(root): \(own) lies in it")
            }
        }
        if afterVerdict != .keep { try checkClearedFolders() }
    }

    /// Refuses folders for judged files that are watched too, or hold files of the daemon's own.
    private func checkClearedFolders() throws(ConfigurationError) {
        for folder in roots.flatMap({ ClearedFolders(besides: FilePath($0)).all }) {
            if let root = roots.first(where: { folder.overlaps(FilePath($0)) }) {
                throw ConfigurationError("cannot move files to \(folder): \(root) is watched")
            }
            if let own = [log, index, socket].first(where: { $0.starts(with: folder) }) {
                throw ConfigurationError("cannot move files to \(folder): \(own) lies in it")
            }
        }
    }
}

extension FilePath {
    /// Whether one of the two paths leads to the other or below it.
    fileprivate func overlaps(_ other: FilePath) -> Bool {
        starts(with: other) || other.starts(with: self)
    }
}
