import Foundation
import SystemPackage

/// The standard error of this process, which the daemons it runs write to.
enum Stderr {
    /// Sends it to the file at `path`.
    static func lead(to path: FilePath) {
        let file = open(path.string, O_RDWR | O_CREAT | O_TRUNC | O_APPEND, 0o600)
        dup2(file, 2)
        close(file)
    }

    /// Whether a line has all these words.
    static func contains(_ words: String...) -> Bool {
        text.split(separator: "\n").contains { line in words.allSatisfy { line.contains($0) } }
    }

    /// What was written so far.
    static var text: String {
        (try? String(contentsOfFile: "/proc/self/fd/2", encoding: .utf8)) ?? ""
    }
}

/// The files that this process has open.
enum OpenFiles {
    /// How many there are.
    static var count: Int { names.count }

    /// Those that lie in `folder`, but for standard error.
    static func within(_ folder: FilePath) -> [String] {
        names.filter { $0.hasPrefix(folder.string) && !$0.hasSuffix("/stderr") }
    }

    private static var names: [String] {
        let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        return numbers.compactMap {
            try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
        }
    }
}

/// Writes a line to standard output at once.
func report(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
}
