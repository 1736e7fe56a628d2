import Control
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// What counts when several places set a value.
@Suite struct ConfigurationSourcesTests {
    private let folder: TemporaryDirectory
    private let defaults = Configuration(installedWithLexicon: "/l", workers: 2)

    init() throws {
        folder = try TemporaryDirectory()
    }

    private var file: FilePath { folder.path.appending("chronicled.toml") }

    private func sources(isOptional: Bool = false) -> ConfigurationSources {
        ConfigurationSources(defaults: defaults, file: file, isOptional: isOptional)
    }

    private func write(_ text: String, to name: String) throws {
        let path = folder.path.appending(name)
        try path.removingLastComponent().makeDirectories()
        try folder.write(text, to: name)
    }

    @Test func whatIsReadLaterCountsAndTheCommandLineMost() throws {
        try write(
            "workers = 3\nqueueLimit = 7\nmaximumArticleSize = \"1MiB\"\n", to: "chronicled.toml")
        try write("queueLimit = 8\n", to: "chronicled.toml.d/10-a.toml")
        try write("\nqueueLimit = 9\n", to: "chronicled.toml.d/20-b.toml")
        try write("quark", to: "chronicled.toml.d/.versteckt.toml")
        try write("quark", to: "chronicled.toml.d/20-b.toml.bak")
        var sources = sources()
        sources.override(maximumArticleSize: try #require(ByteSize("2MiB")))
        let configuration = try sources.load()
        #expect(configuration.workers == 3)
        #expect(configuration.queueLimit == 9)
        #expect(configuration.maximumArticleBytes == 2 << 20)
        #expect(
            configuration.files.map(\.lastComponent?.string) == [
                "chronicled.toml", "10-a.toml", "20-b.toml",
            ])
        #expect(
            configuration.set.map { "\($0.key) = \($0.value) \($0.from)" } == [
                "maximumArticleSize = \"2MiB\" --maximum-article-size",
                "queueLimit = 9 \(file).d/20-b.toml:2", "workers = 3 \(file):1",
            ])
    }

    @Test func allMistakesOfAllFilesAreNamed() throws {
        try write("workers = 0\n[rotation]\nsize = 1\nlgo = \"/a\"\n", to: "chronicled.toml")
        try write("retian = \"90d\"\n", to: "chronicled.toml.d/a.toml")
        try write("log = [\n", to: "chronicled.toml.d/b.toml")
        try write("recursiv = true\nafter = \"mvoe\"\n", to: "chronicled.toml.d/c.toml")
        let error = try #require(throws: ConfigurationError.self) { try sources().load() }
        let faults = error.faults.map { $0.description.replacing("\(file)", with: "FILE") }
        #expect(
            faults.map { String($0.prefix(52)) } == [
                "FILE:1: workers: a whole number from 1 to 1024 is wa",
                "FILE:2: rotation: there is no such key; the keys are",
                "FILE.d/a.toml:1: retian: there is no such key; did y",
                "FILE.d/b.toml:1: Error while parsing array: encounte",
                "FILE.d/c.toml:1: recursiv: there is no such key; did",
                "FILE.d/c.toml:2: after: one of \"keep\", \"move\", \"dele",
            ])
        #expect(faults[2].hasSuffix("did you mean retain?"))
    }

    @Test func whatMayBeMissingIsNoMistake() throws {
        #expect(try sources(isOptional: true).load() == defaults)
        #expect(throws: ConfigurationError("cannot read \(file): no such file or directory")) {
            try sources().load()
        }
        try write("workers = 5\n", to: "chronicled.toml.d/a.toml")
        #expect(try sources(isOptional: true).load().workers == 5)
    }

    /// The file that is installed names every key, with the value that it has when nobody sets it.
    @Test func theShippedFileSaysWhatHoldsWithoutIt() throws {
        let shipped = FilePath(#filePath).removingLastComponent().removingLastComponent()
            .removingLastComponent().appending("etc/chronicled/chronicled.toml")
        let text = try String(contentsOfFile: shipped.string, encoding: .utf8)
        let settings = text.split(separator: "\n").filter {
            $0.hasPrefix("#") && $0.contains(" = ")
        }
        .map { $0.dropFirst() }
        .filter { !$0.hasPrefix(" ") }
        try write(settings.joined(separator: "\n"), to: "chronicled.toml")
        let keys = settings.map { $0.prefix { $0 != " " } }
        #expect(Set(keys.map(String.init)) == Set(ConfigurationKey.allCases.map(\.rawValue)))
        for setting in settings {
            let key = try #require(
                ConfigurationKey(rawValue: String(setting.prefix { $0 != " " })))
            guard ![.retain, .lexicon].contains(key) else { continue }
            #expect(setting == "\(key.rawValue) = \(key.value(in: defaults) ?? "none")")
        }
        try write("", to: "chronicled.toml")
        #expect(try sources().load().set.isEmpty)
    }
}
