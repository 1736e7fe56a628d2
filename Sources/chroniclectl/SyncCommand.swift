import ArgumentParser
import Control
import Daemon

/// `chroniclectl sync`
struct SyncCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync", abstract: "Wait until everything dropped so far is judged.",
        discussion: """
            A file that is still being written is not dropped yet. Exit status 75: the time ran \
            out before everything was judged.

            Example: cp *.txt var/incoming/ && chroniclectl --directory var sync --timeout 30s
            """)

    @OptionGroup var connection: Connection

    @Option(help: "Wait no longer than this, such as 30s or 5min.")
    var timeout: TimeSpan?

    func validate() throws {
        guard timeout?.duration != .zero else { throw ValidationError("--timeout takes some time") }
    }

    func run() throws {
        try connection.withClient { client in
            do throws(ControlClientError) {
                _ = try client.call(Route.syncMethod, timeout: timeout?.duration)
            } catch .timedOut {
                throw Failure.report("not everything is judged yet", exitCode: 75)
            }
        }
    }
}

extension TimeSpan: ExpressibleByArgument {
    /// The length of time that `argument` writes, such as `30s`.
    public init?(argument: String) {
        self.init(argument)
    }
}
