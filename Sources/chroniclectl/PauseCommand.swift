import ArgumentParser
import Control

/// `chroniclectl pause`
struct PauseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Judge nothing until told to resume.",
        discussion: """
            The work in hand is finished; what is dropped meanwhile waits in its folder. A daemon \
            that is started anew is not paused. For root and the daemon's user.

            Example: chroniclectl pause
            """)

    @OptionGroup var connection: Connection

    func run() throws {
        try connection.withClient { _ = try $0.call(Route.pauseMethod) }
    }
}
