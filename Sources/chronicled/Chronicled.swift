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
            Without options it reads /etc/chronicled/chronicled.toml and \
            /etc/chronicled/chronicled.toml.d/*.toml, if there are any, and watches \
            /var/spool/chronicled/incoming.

            Example: chronicled --directory var
            """,
        version: Daemon.version)

    @OptionGroup var options: ConfigurationOptions

    @Flag(help: "Name what is wrong with the configuration and the lexicon, and end.")
    var checkConfig = false

    static func main() async {
        silenceDispatchMessages()
        await main(nil)
    }

    func run() async throws {
        do {
            let sources = try options.sources()
            if checkConfig { return try check(sources) }
            let daemon = try Daemon(
                sources: sources,
                environment: ProcessInfo.processInfo.environment)
            try await serve(daemon)
        } catch let error as StartError {
            throw Failure.report("\(error)", exitCode: error.exitCode)
        } catch let error as LexiconDirectoryError {
            throw Failure.report("\(error)", exitCode: 78)
        } catch let error as StoppedWhileStalled {
            throw Failure.report("\(error)", exitCode: 74)
        }
    }

    private func check(_ sources: ConfigurationSources) throws {
        let faults = sources.faults()
        for fault in faults { print(fault) }
        if !faults.isEmpty { throw ExitCode(78) }
    }

    private func serve(_ daemon: Daemon) async throws {
        let group = ServiceGroup(
            services: [daemon], gracefulShutdownSignals: [.sigterm, .sigint],
            logger: Logger(label: "service-group") { _ in SwiftLogNoOpLogHandler() })
        try await group.run()
    }
}
