import ArgumentParser
import Control

/// `chroniclectl rescan`
struct RescanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rescan", abstract: "Have all folders looked through now.",
        discussion: """
            It returns when that has begun. For root and the daemon's user.

            Example: chroniclectl rescan && chroniclectl sync
            """)

    @OptionGroup var connection: Connection

    func run() throws {
        try connection.withClient { _ = try $0.call(Route.rescanMethod) }
    }
}
