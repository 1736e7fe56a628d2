import GermanText
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// Where the lexicon is found and which of its files count.
@Suite struct LexiconDirectoryTests {
    let folder: TemporaryDirectory

    init() throws {
        folder = try TemporaryDirectory()
    }

    @Test func theLexiconBesideTheProgramComesFirst() throws {
        let installed = folder.path.appending("usr/share/chronicled/lexicon")
        let working = folder.path.appending("work/etc/chronicled/lexicon")
        func find() throws -> FilePath {
            try LexiconDirectory.find(
                executable: folder.path.appending("usr/bin/chronicled"),
                workingDirectory: folder.path.appending("work")
            ).path
        }
        #expect(throws: LexiconDirectoryError.self) { try find() }
        try working.appending("de").makeDirectories()
        #expect(try find() == working)
        try installed.appending("de").makeDirectories()
        #expect(try find() == installed)
    }

    @Test func textFilesAreReadInTheOrderOfTheirNames() throws {
        try folder.path.appending("de/events").makeDirectories()
        for name in ["verbs.txt", "events/consult.txt", "README.md", ".versteckt.txt", "a.txt~"] {
            try folder.write(name, to: "de/\(name)")
        }
        let files = try LexiconDirectory(path: folder.path).files()
        #expect(files.map(\.name) == ["events/consult.txt", "verbs.txt"])
        #expect(files.map { String(decoding: $0.bytes, as: UTF8.self) } == files.map(\.name))
        #expect(files[1].path == folder.path.appending("de/verbs.txt").string)
    }

    @Test func theIdentityChangesWithEveryFile() throws {
        try folder.path.appending("de").makeDirectories()
        let directory = LexiconDirectory(path: folder.path)
        var identities: Set<String> = []
        for (name, content) in [("a.txt", "1"), ("a.txt", "2"), ("b.txt", "2")] {
            try folder.write(content, to: "de/\(name)")
            identities.insert(LexiconDirectory.identity(of: try directory.files()))
        }
        #expect(identities.count == 3)
        #expect(identities.allSatisfy { $0.count == 16 })
    }

    @Test func anEmptyLexiconIsNone() throws {
        try folder.path.appending("de").makeDirectories()
        #expect(throws: LexiconDirectoryError.notFound([folder.path.appending("de")])) {
            try LexiconDirectory(path: folder.path).files()
        }
    }
}
