import EventLog
import GermanText
import LinuxSystem
import SystemPackage

/// Why a lexicon's files cannot be read.
public enum LexiconDirectoryError: Error, Sendable, Equatable, CustomStringConvertible {
    /// There is no lexicon in any of these folders.
    case notFound([FilePath])
    /// The file or folder cannot be read.
    case unreadable(FilePath, SystemCallError)
    /// The file is larger than ``LexiconDirectory/maximumFileBytes``.
    case tooLarge(FilePath)

    /// The error in words: object, then cause.
    public var description: String {
        switch self {
        case .notFound(let folders):
            "cannot find a lexicon in \(folders.map(\.string).joined(separator: ", "))"
        case .unreadable(let path, let error): "cannot read \(path): \(error.cause)"
        case .tooLarge(let path): "cannot read \(path): more than 16 MiB"
        }
    }
}

/// The folder that holds a lexicon, with a folder `de` of plain text files.
public struct LexiconDirectory: Sendable {
    /// The most bytes one file may have, 16 MiB.
    public static let maximumFileBytes = 16 << 20

    /// Where the lexicon lies.
    public let path: FilePath

    /// The folder at `path`, as the command line or the configuration names it.
    public init(path: FilePath) {
        self.path = path
    }

    /// The first lexicon there is: `share/chronicled/lexicon` beside the `bin` of `executable`,
    /// `etc/chronicled/lexicon` under `workingDirectory`, `/usr/share/chronicled/lexicon`.
    public static func find(
        executable: FilePath = ProcessPaths.executable,
        workingDirectory: FilePath = ProcessPaths.workingDirectory
    ) throws(LexiconDirectoryError) -> LexiconDirectory {
        let prefix = executable.removingLastComponent().removingLastComponent()
        let places = [
            prefix.appending("share/chronicled/lexicon"),
            workingDirectory.appending("etc/chronicled/lexicon"),
            "/usr/share/chronicled/lexicon",
        ]
        let found = places.first {
            (try? FileStatus(path: $0.appending("de")))?.kind == .directory
        }
        guard let found else { throw .notFound(places) }
        return LexiconDirectory(path: found)
    }

    /// The text files of the German lexicon, in the order of their names.
    public func files() throws(LexiconDirectoryError) -> [LexiconFile] {
        let language = path.appending("de")
        let names = try names(below: language, prefix: []).sorted {
            $0.lexicographicallyPrecedes($1)
        }
        guard !names.isEmpty else { throw .notFound([language]) }
        var files: [LexiconFile] = []
        for name in names {
            let file = language.appending(name: name)
            files.append(
                LexiconFile(
                    path: file.string, name: String(decoding: name, as: UTF8.self),
                    bytes: try Self.content(of: file)))
        }
        return files
    }

    /// The first 16 hexadecimal digits of the SHA-256 over the names and contents of `files`, each
    /// followed by a NUL: what the log names a lexicon by.
    public static func identity(of files: [LexiconFile]) -> String {
        var all: [UInt8] = []
        for file in files { all += Array(file.name.utf8) + [0] + file.bytes + [0] }
        return String(Digest(of: all).hexadecimal.prefix(16))
    }

    private func names(
        below folder: FilePath, prefix: [UInt8]
    ) throws(LexiconDirectoryError) -> [[UInt8]] {
        var files: [[UInt8]] = []
        var folders: [[UInt8]] = []
        do throws(SystemCallError) {
            try folder.forEachEntry { entry throws(SystemCallError) in
                guard entry.name.first != UInt8(ascii: ".") else { return }
                let status = try FileStatus(path: folder.appending(name: entry.name))
                if status.kind == .directory {
                    folders.append(entry.name)
                } else if entry.name.suffix(4).elementsEqual(".txt".utf8) {
                    files.append(prefix + entry.name)
                }
            }
        } catch {
            throw .unreadable(folder, error)
        }
        for name in folders {
            files += try names(
                below: folder.appending(name: name), prefix: prefix + name + [UInt8(ascii: "/")])
        }
        return files
    }

    private static func content(of path: FilePath) throws(LexiconDirectoryError) -> [UInt8] {
        do throws(SystemCallError) {
            let file = try OwnedDescriptor(opening: path, [.readOnly])
            let bytes = try file.descriptor.readToEnd(
                expected: 64 << 10, limit: maximumFileBytes + 1)
            if bytes.count <= maximumFileBytes { return bytes }
        } catch {
            throw .unreadable(path, error)
        }
        throw .tooLarge(path)
    }
}
