import EventLog
import Foundation
import LinuxSystem
import SystemPackage

/// The folder that one run drops files into, and what it has dropped.
///
/// It works by calls that no fault reaches.
final class Spool {
    /// The run's folder.
    let directory: FilePath
    /// The last content of each file that is to be judged, by its path in the watched folder.
    private(set) var files: [String: [UInt8]] = [:]
    /// The inode of each of these files.
    private(set) var inodes: [String: UInt64] = [:]
    /// The contents that a file held while it was whole.
    private(set) var contents: Set<Digest> = []

    /// A spool in the existing folder `directory`.
    init(directory: FilePath) throws {
        self.directory = directory
        for folder in [incoming, directory.appending("outside")] {
            try FileManager.default.createDirectory(
                atPath: folder.string, withIntermediateDirectories: true)
        }
    }

    /// The folder that the daemon watches.
    var incoming: FilePath { directory.appending("incoming") }

    /// Makes a folder.
    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            atPath: place(name), withIntermediateDirectories: true)
    }

    /// Writes a file where it lies, in `pieces` and with a pause between them.
    func write(_ text: String, to name: String, pieces: Int = 1) throws {
        let bytes = Array(text.utf8)
        let descriptor = open(place(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw CocoaError(.fileWriteUnknown) }
        note(bytes, as: name, inode: UInt64(status.st_ino))
        let length = max(1, (bytes.count + pieces - 1) / pieces)
        for start in stride(from: 0, to: bytes.count, by: length) {
            if start > 0 { usleep(3_000) }
            try file.write(contentsOf: bytes[start..<min(start + length, bytes.count)])
        }
        try file.close()
    }

    /// Writes a file elsewhere and moves it in.
    func moveIn(_ text: String, as name: String) throws {
        try FileManager.default.moveItem(
            atPath: writtenOutside(text, as: name), toPath: place(name))
    }

    /// Writes a file elsewhere and links it in.
    func linkIn(_ text: String, as name: String) throws {
        try FileManager.default.linkItem(
            atPath: writtenOutside(text, as: name), toPath: place(name))
    }

    /// Moves a file within the watched folder.
    func move(_ name: String, to other: String) throws {
        try FileManager.default.moveItem(atPath: place(name), toPath: place(other))
        files[other] = files.removeValue(forKey: name)
        inodes[other] = inodes.removeValue(forKey: name)
    }

    /// Writes a file that is to be passed over.
    func writePassedOver(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: place(name)))
    }

    private func writtenOutside(_ text: String, as name: String) throws -> String {
        let bytes = Array(text.utf8)
        let path = directory.appending("outside").appending(name).string
        try Data(bytes).write(to: URL(filePath: path))
        note(bytes, as: name, inode: Self.inode(of: path))
        return path
    }

    private static func inode(of path: String) -> UInt64 {
        var status = stat()
        return lstat(path, &status) == 0 ? UInt64(status.st_ino) : 0
    }

    private func note(_ bytes: [UInt8], as name: String, inode: UInt64) {
        files[name] = bytes
        inodes[name] = inode
        contents.insert(Digest(of: bytes))
    }

    private func place(_ name: String) -> String { incoming.appending(name).string }
}

extension Spool {
    /// The files that do not hold what was written to them, wherever they lie.
    func changedFiles() -> [String] {
        let places = ["incoming", "done", "failed"].map { directory.appending($0).string }
        var found: [UInt64: Data] = [:]
        for place in places {
            for name in FileManager.default.enumerator(atPath: place)?.allObjects ?? [] {
                let path = "\(place)/\(name)"
                found[Self.inode(of: path)] = FileManager.default.contents(atPath: path)
            }
        }
        return files.filter { name, bytes in found[inodes[name] ?? 0] != Data(bytes) }.map(\.key)
    }

    /// The files that lie where they were dropped.
    var filesLeft: [String] {
        files.keys.filter { FileManager.default.fileExists(atPath: place($0)) }
    }
}
