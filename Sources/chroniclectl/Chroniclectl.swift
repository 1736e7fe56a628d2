import ArgumentParser
import Daemon
import LinuxSystem

/// The control program's command line.
@main
struct Chroniclectl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chroniclectl",
        abstract:
            "See what chronicled is doing, follow and search its log, and code articles by hand.",
        discussion: """
            Example: chroniclectl status --watch
            Example: chroniclectl tail -f
            Example: chroniclectl search Gipfel --actor BLR --from 2023
            Example: sudo chroniclectl doctor
            """,
        version: Daemon.version,
        subcommands: [
            StatusCommand.self, TailCommand.self, ShowCommand.self, SearchCommand.self,
            HappeningCommand.self, TimelineCommand.self, ReportCommand.self, SyncCommand.self,
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
