import Foundation
import SystemPackage
import TestSupport
import Testing

/// What `make install` puts where, and that `make uninstall` takes it away again.
@Suite struct InstallationTests {
    let folder: TemporaryDirectory
    let prefix: String

    /// Installs below a prefix that is not the usual one.
    init() throws {
        folder = try TemporaryDirectory()
        prefix = folder.path.appending("opt/news").string
        try make("install")
    }

    private func make(_ target: String) throws {
        let result = try Program.run(
            "make",
            [
                "--silent", "--no-print-directory", "-C", Program.project.string, target,
                "DESTDIR=\(folder.path)", "PREFIX=/opt/news", "PROGRAMS=\(Program.folder)",
            ])
        #expect(result.status == 0, "\(result.errors)")
    }

    /// The paths of all files below `path`.
    private func files(below path: String) -> [String] {
        let all = FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []
        return all.filter {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(path)/\($0)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }

    @Test func everythingIsInItsPlace() throws {
        let files = Set(files(below: prefix))
        for program in ["chronicled", "chroniclectl"] {
            #expect(files.contains("bin/\(program)"))
            #expect(files.contains("share/bash-completion/completions/\(program)"))
            #expect(files.contains("share/zsh/site-functions/_\(program)"))
            #expect(files.contains("share/fish/vendor_completions.d/\(program).fish"))
        }
        for file in [
            "lib/systemd/system/chronicled.service", "lib/systemd/system/chronicled.socket",
            "lib/sysusers.d/chronicled.conf", "lib/tmpfiles.d/chronicled.conf",
            "lib/systemd/catalog/chronicled.catalog", "share/man/man8/chronicled.8",
            "share/man/man1/chroniclectl.1", "share/man/man5/chronicled.toml.5",
            "share/doc/chronicled/README.md", "share/chronicled/lexicon/de/verbs.txt",
        ] {
            #expect(files.contains(file), "\(file)")
        }
        #expect(self.files(below: "\(folder.path)/etc") == ["chronicled/chronicled.toml"])
    }

    @Test func theUnitNamesTheInstalledProgram() throws {
        let unit = try String(
            contentsOfFile: "\(prefix)/lib/systemd/system/chronicled.service", encoding: .utf8)
        #expect(unit.contains("\nExecStart=/opt/news/bin/chronicled\n"))
        #expect(!unit.contains("/usr/bin/chron"))
    }

    @Test func theInstalledProgramFindsItsLexicon() throws {
        let file = try folder.write("Der Minister hat Lettland besucht.", to: "text.txt")
        let result = try Program.run(
            "\(prefix)/bin/chroniclectl", ["code", "--published", "2024-05-14", file.string])
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsAreUnderstoodByTheirShells(_ shell: String) throws {
        guard try Program.run("which", [shell]).status == 0 else { return }
        let paths = files(below: prefix).filter {
            $0.hasPrefix("share/\(shell)") && $0.contains("chronicle")
        }
        #expect(paths.count == 2)
        for path in paths {
            let result = try Program.run(shell, ["-n", "\(prefix)/\(path)"])
            #expect(result.status == 0, "\(path): \(result.errors)")
        }
    }

    @Test func aConfigurationThatIsThereStaysAsItIs() throws {
        let path = "\(folder.path)/etc/chronicled/chronicled.toml"
        try Data("settle = \"9s\"\n".utf8).write(to: URL(filePath: path))
        try make("install")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "settle = \"9s\"\n")
    }

    @Test func uninstallingTakesAwayWhatWasInstalledAndNothingElse() throws {
        let own = "\(prefix)/share/chronicled/lexicon/de/own.txt"
        try Data().write(to: URL(filePath: own))
        try make("uninstall")
        #expect(files(below: prefix) == ["share/chronicled/lexicon/de/own.txt"])
        #expect(files(below: "\(folder.path)/etc") == ["chronicled/chronicled.toml"])
        #expect(!FileManager.default.fileExists(atPath: "\(prefix)/share/doc/chronicled"))
    }

    @Test func theUnitsAreSoundAndTheirExposureIsSmall() throws {
        let units = "\(prefix)/lib/systemd/system"
        let service = "\(units)/chronicled.service"
        let text = try String(contentsOfFile: service, encoding: .utf8)
        try Data(text.replacing("=/opt/news/bin/", with: "=\(prefix)/bin/").utf8)
            .write(to: URL(filePath: service))
        for unit in ["chronicled.service", "chronicled.socket"] {
            let result = try Program.run(
                "systemd-analyze", ["--man=no", "verify", "\(units)/\(unit)"])
            #expect(result.status == 0)
            #expect(result.errors.isEmpty, "\(result.errors)")
        }
        let security = try Program.run(
            "systemd-analyze",
            ["security", "--offline=true", "--no-pager", "--threshold=6", service])
        #expect(security.status == 0, "\(security.output.suffix(100))")
    }
}
