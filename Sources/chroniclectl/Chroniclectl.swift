import ArgumentParser
import Daemon

/// The control program's command line.
@main
struct Chroniclectl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chroniclectl",
        abstract: "See what chronicled is doing, follow its event log, and code articles by hand.",
        version: Daemon.version,
        subcommands: [
            StatusCommand.self, TailCommand.self, SyncCommand.self, RescanCommand.self,
            RetryCommand.self, RotateCommand.self, VerifyCommand.self, CodeCommand.self,
            DoctorCommand.self,
        ])

    @OptionGroup var connection: Connection
}
