import ArgumentParser
import Daemon
import Foundation
import LinuxSystem
import Logging
import ServiceLifecycle
import SystemPackage
import UnixSignals

/// The daemon's command line.
@main
struct Chronicled: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chronicled",
        abstract: "Watch folders and log the events that German news articles report.",
        discussion: """
            Without options it reads /etc/chronicled/chronicled.toml, if there is one, and watches \
            /var/spool/chronicled/incoming.

            Example: chronicled --directory var
            """,
        version: Daemon.version)

    @Option(help: "Keep everything under this folder and read no configuration file.")
    var directory: String?

    @Option(help: "Read this configuration file.")
    var config: String?

    @Option(help: "Use the lexicon in this folder.")
    var lexicon: String?

    @Option(help: "Reject larger articles, such as 8MiB.")
    var maximumArticleSize: ByteSize?

    @Flag(help: "Judge files but code no events: to measure all but the coder.")
    var verdictsOnly = false

    func validate() throws {
        let largest = Configuration.largestMaximumArticleBytes
        guard (1...largest).contains(maximumArticleSize?.bytes ?? largest) else {
            throw ValidationError("--maximum-article-size takes at most 16MiB")
        }
        guard directory == nil || config == nil else {
            throw ValidationError("--directory reads no configuration file; leave out --config")
        }
    }

    func run() async throws {
        do {
            let daemon = try Daemon(
                configuration: settings(), environment: ProcessInfo.processInfo.environment)
            try await serve(daemon)
        } catch let error as StartError {
            throw Failure.report("\(error)", exitCode: error.exitCode)
        } catch let error as ConfigurationError {
            throw Failure.report("\(error)", exitCode: 78)
        } catch let error as LexiconDirectoryError {
            throw Failure.report("\(error)", exitCode: 78)
        } catch let error as StoppedWhileStalled {
            throw Failure.report("\(error)", exitCode: 74)
        }
    }

    private func serve(_ daemon: Daemon) async throws {
        let group = ServiceGroup(
            services: [daemon], gracefulShutdownSignals: [.sigterm, .sigint],
            logger: Logger(label: "service-group") { _ in SwiftLogNoOpLogHandler() })
        try await group.run()
    }

    private func settings() throws -> Configuration {
        var settings: Configuration
        if let directory {
            settings = Configuration(
                directory: ProcessPaths.absolute(FilePath(directory)), lexicon: "",
                workers: ProcessPaths.processorCount)
        } else {
            settings = Configuration(
                installedWithLexicon: "", workers: ProcessPaths.processorCount)
            try applyFile(to: &settings)
        }
        if let maximumArticleSize { settings.maximumArticleBytes = maximumArticleSize.bytes }
        if let lexicon { settings.lexicon = ProcessPaths.absolute(FilePath(lexicon)) }
        settings.codesEvents = !verdictsOnly
        if settings.lexicon.isEmpty, settings.codesEvents {
            settings.lexicon = try LexiconDirectory.find().path
        }
        return settings
    }

    private func applyFile(to settings: inout Configuration) throws(ConfigurationError) {
        if let config {
            try settings.apply(fileAt: ProcessPaths.absolute(FilePath(config)))
        } else if (try? FileStatus(path: Configuration.installedFile)) != nil {
            try settings.apply(fileAt: Configuration.installedFile)
        }
    }
}

extension ByteSize: ExpressibleByArgument {
    /// The size that `argument` writes, such as `8MiB`.
    public init?(argument: String) {
        self.init(argument)
    }
}
