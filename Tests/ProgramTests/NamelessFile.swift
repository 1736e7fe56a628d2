import Foundation
import SystemPackage
import Testing

/// A file without a name, `O_TMPFILE` of open(2).
struct NamelessFile {
    let descriptor: FileDescriptor

    init(in folder: FilePath) throws {
        let number = open(folder.string, O_RDWR | O_DIRECTORY | 0o20_000_000, 0o644)
        try #require(number >= 0)
        descriptor = FileDescriptor(rawValue: number)
    }

    func link(to path: FilePath) throws {
        let own = "/proc/self/fd/\(descriptor.rawValue)"
        try #require(linkat(AT_FDCWD, own, AT_FDCWD, path.string, AT_SYMLINK_FOLLOW) == 0)
    }
}
