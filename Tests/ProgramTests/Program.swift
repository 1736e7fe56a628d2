import Foundation
import LinuxSystem
import SystemPackage
import TestSupport

/// Runs the project's programs, and the tools that the tests need, to their end.
enum Program {
    /// What a finished run left behind.
    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The folder of the programs that were built beside the tests.
    static let folder = ProcessPaths.executable.removingLastComponent()

    /// The project's top folder.
    static let project = (0..<3).reduce(FilePath(#filePath)) { path, _ in
        path.removingLastComponent()
    }

    /// The project's lexicon.
    static let lexicon = ShippedLexicon.folder.path

    /// A lexicon of a few lines, with which a daemon starts at once.
    static let smallLexicon = project.appending("Tests/SmallLexicon").string

    /// Runs `chroniclectl` with `arguments`.
    static func control(_ arguments: String...) throws -> Result {
        try run(folder.appending("chroniclectl").string, arguments)
    }

    /// Runs the program at the path `program`, or called that on the search path.
    static func run(
        _ program: String, _ arguments: [String], environment: [String: String] = [:]
    ) throws -> Result {
        let files = try TemporaryDirectory()
        let output = try files.write("", to: "output")
        let errors = try files.write("", to: "errors")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = environment.map { "\($0)=\($1)" } + [program] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: output.string)
        process.standardError = FileHandle(forWritingAtPath: errors.string)
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: try String(contentsOfFile: output.string, encoding: .utf8),
            errors: try String(contentsOfFile: errors.string, encoding: .utf8))
    }
}
