import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// The manual pages say all that the programs can be told.
@Suite struct ManualPageTests {
    /// A page as it is read, each paragraph on one line.
    private func page(_ name: String) throws -> String {
        let path = Program.project.appending("man").appending(name).string
        let result = try Program.run(
            "man", ["--warnings", "--local-file", path],
            environment: ["MANWIDTH": "2000", "LC_ALL": "C.UTF-8"])
        #expect(result.status == 0)
        #expect(result.errors == "", "\(name)")
        return result.output.replacing("“", with: "\"").replacing("”", with: "\"")
    }

    /// The options that a help text names.
    private func options(in help: String) -> Set<String> {
        Set(help.matches(of: /(?:^|[\s\[,])(--[a-z][a-z-]+|-[a-z])\b/).map { String($0.1) })
    }

    private func help(_ program: String, _ command: [String] = []) throws -> String {
        let result = try Program.run(
            Program.folder.appending(program).string, command + ["--help"])
        #expect(result.status == 0)
        return result.output
    }

    @Test(arguments: ["chronicled.8", "chroniclectl.1", "chronicled.toml.5"])
    func aPageIsWellFormedAndComplete(_ name: String) throws {
        let page = try page(name)
        for section in ["NAME", "DESCRIPTION", "FILES", "EXAMPLES", "SEE ALSO"] {
            #expect(page.contains("\n\(section)\n"), "\(name): \(section)")
        }
    }

    @Test func everyKeyStandsInItsPageWithItsDefault() throws {
        let page = try page("chronicled.toml.5")
        let shipped = try String(
            contentsOfFile: Program.project.appending("etc/chronicled/chronicled.toml").string,
            encoding: .utf8)
        for key in ConfigurationKey.allCases.map(\.rawValue) {
            let line = try #require(
                shipped.split(separator: "\n").first { $0.hasPrefix("#\(key) = ") },
                "\(key) in chronicled.toml")
            #expect(page.contains("     \(line.dropFirst())\n"), "\(line)")
        }
    }

    @Test func everyOptionOfTheDaemonStandsInItsPage() throws {
        let page = try page("chronicled.8")
        for option in try options(in: help("chronicled")) {
            #expect(page.contains(option), "\(option)")
        }
    }

    @Test func everyCommandAndOptionOfTheControlProgramStandsInItsPage() throws {
        let page = try page("chroniclectl.1")
        let list = try #require(try help("chroniclectl").split(separator: "SUBCOMMANDS:").last)
        let commands = list.matches(of: #/\n  ([a-z]+)\s/#).map { String($0.1) }
        #expect(commands.count >= 9)
        for command in commands {
            #expect(page.contains("\n     \(command) ") || page.contains("\n     \(command)\n"))
            for option in try options(in: help("chroniclectl", [command])) {
                #expect(page.contains(option), "\(command) \(option)")
            }
        }
    }

    /// Every exit status that the pages name is one of sysexits.h, and the other way round: the
    /// statuses that the sources use stand in a page.
    @Test func everyExitStatusStandsInAPage() throws {
        for (program, name) in [("chronicled", "chronicled.8"), ("chroniclectl", "chroniclectl.1")]
        {
            let page = try page(name)
            let statuses = try #require(page.split(separator: "\nEXIT STATUS\n").last)
            let folder = Program.project.appending("Sources").appending(program).string
            let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            for file in files {
                let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
                for match in text.matches(of: /exitCode: (6\d|7\d)\b/) {
                    #expect(statuses.contains("\n     \(match.1) "), "\(file): \(match.1)")
                }
            }
        }
    }
}
