import ArgumentParser
import Control
import LinuxSystem

/// `chroniclectl rotate`
struct RotateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Seal the event log's active file and begin a new one.",
        discussion: """
            The sealed file's path is printed, nothing when the active file was empty. For root \
            and the daemon's user.

            Example: cp "$(chroniclectl rotate)" /srv/archive/
            """)

    @OptionGroup var connection: Connection

    func run() throws {
        try connection.withClient { client in
            let reply = try client.call(Route.rotateMethod)
            if let file = try RotateReply.file(in: reply) { try Terminal.print(file) }
        }
    }
}
