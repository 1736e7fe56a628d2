import Foundation
import SystemPackage
import Testing

/// A Python virtual environment with the packages that `requirements.txt` pins.
enum PythonEnvironment {
    /// Where the project keeps its virtual environment.
    private static let folder = Program.project.appending(".venv")
    private static let folderOfTests = Program.project.appending("Tests/ProgramTests")

    /// The environment's interpreter; installs the packages at the first use.
    static let interpreter = Result { try install() }

    /// The path of the Python script called `name` beside the tests.
    static func script(_ name: String) -> String {
        folderOfTests.appending(name).string
    }

    private static func install() throws -> String {
        let python = folder.appending("bin/python3").string
        if !FileManager.default.isExecutableFile(atPath: python) {
            try succeed("python3", ["-m", "venv", folder.string])
        }
        let list = folderOfTests.appending("requirements.txt").string
        try succeed(python, ["-m", "pip", "install", "--quiet", "--requirement", list])
        return python
    }

    private static func succeed(_ program: String, _ arguments: [String]) throws {
        let result = try Program.run(program, arguments)
        try #require(result.status == 0, "\(program) \(arguments): \(result.errors)")
    }
}
