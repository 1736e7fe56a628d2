import ArgumentParser
import Daemon
import LinuxSystem

/// The control program's command line.
@main
struct Chroniclectl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chroniclectl",
        abstract: "See what chronicled is doing, follow its event log, and code articles by hand.",
        discussion: """
            Example: chroniclectl status --watch
            Example: chroniclectl tail -f
            Example: sudo chroniclectl doctor
            """,
        version: Daemon.version,
        subcommands: [
            StatusCommand.self, TailCommand.self, ShowCommand.self, SyncCommand.self,
            PauseCommand.self, ResumeCommand.self, RescanCommand.self, RetryCommand.self,
            ReloadCommand.self, RotateCommand.self, VerifyCommand.self, CodeCommand.self,
            LexiconCommand.self, ExportCommand.self, MetricsCommand.self, DoctorCommand.self,
        ])

    @OptionGroup var connection: Connection

    static func main() async {
        silenceDispatchMessages()
        await main(nil)
    }
}
