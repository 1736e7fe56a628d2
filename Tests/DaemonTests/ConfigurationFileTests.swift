import EventLog
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// The configuration file: what it sets, and how its mistakes are named.
@Suite struct ConfigurationFileTests {
    let folder: TemporaryDirectory

    init() throws {
        folder = try TemporaryDirectory()
    }

    private func apply(_ text: String) throws -> Configuration {
        let path = try folder.write(text, to: "chronicled.toml")
        return try ConfigurationSources(
            defaults: Configuration(installedWithLexicon: "/l", workers: 2), file: path
        ).load()
    }

    @Test func whatItDoesNotSetStays() throws {
        let configuration = try apply("maximumArticleSize = \"1MiB\"\n")
        #expect(configuration.maximumArticleBytes == 1 << 20)
        #expect(configuration.roots == ["/var/spool/chronicled/incoming"])
        #expect(configuration.files == [folder.path.appending("chronicled.toml")])
    }

    @Test func everyKeyIsApplied() throws {
        let configuration = try apply(
            """
            # comment
            directories = ["/a", "/b"]
            log = "/c/events.jsonl"
            index = "/d/index.sqlite"
            socket = "/e/socket"
            lexicon = "/f"
            queueLimit = 7
            workers = 3
            recursive = false
            settle = "500ms"
            rescan = "10min"
            after = "move"
            rotateSize = "1MiB"
            rotateAge = "12h"
            retain = "90d"
            queueSize = "32MiB"
            """)
        #expect(configuration.roots == ["/a", "/b"])
        #expect(configuration.log == "/c/events.jsonl")
        #expect(configuration.index == "/d/index.sqlite")
        #expect(configuration.socket == "/e/socket")
        #expect(configuration.lexicon == "/f")
        #expect(configuration.queueLimit == 7)
        #expect(configuration.workers == 3)
        #expect(!configuration.isRecursive)
        #expect(configuration.settleTime == .milliseconds(500))
        #expect(configuration.rescanInterval == .seconds(600))
        #expect(configuration.afterVerdict == .move)
        #expect(configuration.rotationBytes == 1 << 20)
        #expect(configuration.rotationAge == .seconds(43_200))
        #expect(configuration.retention == .seconds(90 * 86_400))
        #expect(configuration.queueBytes == 32 << 20)
    }

    @Test(arguments: [
        ("log = \"/a\"\nworkers = 0\n", 2, "workers: a whole number from 1 to 1024"),
        ("\n\nwrokers = 2\n", 3, "wrokers: there is no such key"),
        ("log = \"relative\"\n", 1, "log: an absolute path"),
        ("directories = []\n", 1, "directories: a list"),
        ("maximumArticleSize = \"8 Mega\"\n", 1, "maximumArticleSize: a size"),
        ("maximumArticleSize = 8\n", 1, "maximumArticleSize: a size"),
        (
            "rotateSize = \"1KiB\"\n", 1,
            "rotateSize: a size is wanted, such as \"8MiB\", from \"1MiB\" to \"1TiB\""
        ),
        ("settle = \"2 fortnights\"\n", 1, "settle: a length of time is wanted"),
        ("after = \"burn\"\n", 1, "after: one of \"keep\", \"move\", \"delete\""),
        ("recursive = 1\n", 1, "recursive: true or false"),
        ("workers = 2\nlog = [\n", 2, "Error while parsing array"),
    ])
    func aMistakeIsNamedByFileAndLine(text: String, line: Int, message: String) throws {
        let error = try #require(throws: ConfigurationError.self) { try apply(text) }
        let place = "\(folder.path.appending("chronicled.toml")):\(line): \(message)"
        #expect(error.description.hasPrefix(place))
    }

    @Test(arguments: [
        ("1B", 1), ("64KiB", 65_536), ("8 MiB", 8_388_608), ("1GiB", 1 << 30), ("8", nil),
        ("", nil), ("MiB", nil), ("-1B", nil), ("9999999999999999999B", nil),
        ("9223372036854775807KiB", nil),
    ])
    func sizesHaveUnits(text: String, bytes: Int?) {
        #expect(ByteSize(text)?.bytes == bytes)
    }
}
