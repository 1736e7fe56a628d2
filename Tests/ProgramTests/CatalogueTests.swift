import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// The catalogue that explains the journal's messages.
@Suite struct CatalogueTests {
    /// One entry of the catalogue.
    private struct Entry {
        let identifier: String
        let headers: [String: String]
        let text: String
    }

    private static let file = Program.project.appending("systemd/chronicled.catalog")

    private static func entries() throws -> [Entry] {
        let text = try String(contentsOfFile: file.string, encoding: .utf8)
        return text.components(separatedBy: "\n-- ").dropFirst().map { entry in
            let parts = entry.split(separator: "\n\n", maxSplits: 1)
            let head = parts[0].split(separator: "\n")
            let headers = head.dropFirst().map { $0.split(separator: ": ", maxSplits: 1) }
            return Entry(
                identifier: String(head[0]),
                headers: Dictionary(
                    uniqueKeysWithValues: headers.map { (String($0[0]), String($0[1])) }),
                text: parts.count > 1 ? String(parts[1]) : "")
        }
    }

    @Test func eachMessageHasOneEntryAndNoEntryIsOfNoMessage() throws {
        let identifiers = try Self.entries().map(\.identifier)
        #expect(identifiers.sorted() == MessageID.allCases.map(\.rawValue).sorted())
    }

    @Test func entriesSayWhatHappenedAndWhatToDo() throws {
        for entry in try Self.entries() {
            let name = MessageID(rawValue: entry.identifier).map { "\($0)" } ?? entry.identifier
            #expect(
                Set(entry.headers.keys) == ["Subject", "Defined-By", "Support", "Documentation"],
                "\(name)")
            #expect(entry.headers["Defined-By"] == "chronicled", "\(name)")
            let flat = entry.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let sentences = flat.components(separatedBy: ". ").count
            #expect((2...6).contains(sentences), "\(name) has \(sentences) sentences")
            #expect(flat.hasSuffix("."), "\(name)")
        }
        let subjects = try Self.entries().compactMap { $0.headers["Subject"] }
        #expect(Set(subjects).count == subjects.count)
    }

    @Test func fieldsInTheTextsAreFieldsOfTheJournal() throws {
        let known = Set(JournalField.allCases.map(\.rawValue))
        for entry in try Self.entries() {
            let parts = entry.text.components(separatedBy: "@")
            #expect(parts.count % 2 == 1)
            for (number, field) in parts.enumerated() where number % 2 == 1 {
                #expect(known.contains(field), "\(field)")
            }
        }
    }

    @Test func eachRejectionIsExplainedByItself() throws {
        for reason in RejectionReason.allCases {
            let identifier = MessageID(reason).rawValue
            let entry = try #require(Self.entries().first { $0.identifier == identifier })
            #expect(entry.headers["Subject"]?.hasPrefix("A file was rejected: ") == true)
            #expect(entry.text.contains("@FILE@"))
        }
    }

    @Test func theSystemReadsItAndShowsEachEntry() throws {
        let root = try TemporaryDirectory()
        for folder in ["usr/lib/systemd/catalog", "var/lib/systemd/catalog"] {
            try root.path.appending(folder).makeDirectories()
        }
        try FileManager.default.copyItem(
            atPath: Self.file.string,
            toPath: root.path.appending("usr/lib/systemd/catalog/chronicled.catalog").string)
        let built = try Program.run(
            "journalctl", ["--root=\(root.path)", "--update-catalog"])
        #expect(built.status == 0, "\(built.errors)")
        #expect(built.errors.isEmpty, "\(built.errors)")
        let identifiers = MessageID.allCases.map(\.rawValue)
        let dump = try Program.run(
            "journalctl", ["--root=\(root.path)", "--dump-catalog"] + identifiers)
        #expect(dump.status == 0, "\(dump.errors)")
        for entry in try Self.entries() {
            let subject = try #require(entry.headers["Subject"])
            #expect(dump.output.contains("-- \(entry.identifier)\nSubject: \(subject)\n"))
        }
    }
}
