import Glibc
import SystemPackage

/// Another process, as `/proc` shows it (proc(5)).
///
/// Everything is `nil` when the process is gone or what is asked for is not shown to this one.
public struct SystemProcess: Sendable {
    private let folder: FilePath

    /// The process of that number.
    public init(id: Int32) {
        folder = FilePath("/proc/\(id)")
    }

    /// The user that it acts as.
    public var user: UInt32? {
        let line = lines(of: "status")?.first { $0.hasPrefix("Uid:") }
        return line.flatMap { $0.split(separator: "\t").dropFirst(2).first.flatMap { UInt32($0) } }
    }

    /// How many files and folders it watches by inotify.
    public var watchCount: Int? {
        var count: Int?
        let descriptors = folder.appending("fdinfo")
        try? descriptors.forEachEntry { entry throws(SystemCallError) in
            let name = "fdinfo/" + String(decoding: entry.name, as: UTF8.self)
            let watches = lines(of: name)?.count { $0.hasPrefix("inotify ") }
            count = watches.map { (count ?? 0) + $0 } ?? count
        }
        return count
    }

    /// Whether it meets something at `path`, which is absolute; `nil` too when nothing is there for
    /// this process either.
    public func sees(_ path: FilePath) -> Bool? {
        guard (try? FileStatus(following: path)) != nil,
            (try? FileStatus(following: folder.appending("root/."))) != nil
        else { return nil }
        return (try? FileStatus(following: folder.appending("root").pushing(path.removingRoot())))
            != nil
    }

    /// Whether it meets `path`, which is absolute, on a mount that it cannot write to.
    public func isReadOnly(_ path: FilePath) -> Bool? {
        var longest: (length: Int, isReadOnly: Bool)?
        for line in lines(of: "mountinfo") ?? [] {
            let parts = line.split(separator: " ")
            guard parts.count > 5 else { continue }
            let point = FilePath(String(parts[4]))
            guard path.starts(with: point), point.length >= longest?.length ?? 0 else { continue }
            longest = (point.length, parts[5].split(separator: ",").contains("ro"))
        }
        return longest?.isReadOnly
    }

    private func lines(of name: String) -> [Substring]? {
        KernelText.read(folder.appending(name))?.split(separator: "\n")
    }
}
