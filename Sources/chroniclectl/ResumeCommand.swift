import ArgumentParser
import Control

/// `chroniclectl resume`
struct ResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Go on after a pause.",
        discussion: """
            For root and the daemon's user.

            Example: chroniclectl resume && chroniclectl sync
            """)

    @OptionGroup var connection: Connection

    func run() throws {
        try connection.withClient { _ = try $0.call(Route.resumeMethod) }
    }
}
