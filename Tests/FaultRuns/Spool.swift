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
        note(bytes, as: name)
        guard FileManager.default.createFile(atPath: place(name), contents: nil),
            let file = FileHandle(forWritingAtPath: place(name))
        else { throw CocoaError(.fileWriteUnknown) }
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
    }

    /// Writes a file that is to be passed over.
    func writePassedOver(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: place(name)))
    }

    private func writtenOutside(_ text: String, as name: String) throws -> String {
        let bytes = Array(text.utf8)
        note(bytes, as: name)
        let path = directory.appending("outside").appending(name).string
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    private func note(_ bytes: [UInt8], as name: String) {
        files[name] = bytes
        contents.insert(Digest(of: bytes))
    }

    private func place(_ name: String) -> String { incoming.appending(name).string }
}

extension Spool {
    /// The files that do not hold what was written to them.
    func changedFiles() -> [String] {
        files.filter { name, bytes in
            FileManager.default.contents(atPath: incoming.appending(name).string) != Data(bytes)
        }.map(\.key)
    }
}
