import ArgumentParser
import Control
import LinuxSystem

/// `chroniclectl reload`
struct ReloadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reload", abstract: "Have configuration and lexicon read again.",
        discussion: """
            The settings that changed are printed, and those that need a restart of the daemon. \
            When something is wrong with the files nothing changes, every mistake is named, and \
            the exit status is 78. For root and the daemon's user.

            Example: chroniclectl reload
            """)

    @OptionGroup var connection: Connection

    func run() throws {
        try connection.withClient { client in
            let reply = try client.call(Route.reloadMethod, timeout: nil)
            let changes = try reply.decoded(as: ReloadReply.self)
            for key in changes.applied { try Terminal.print("\(key): in force") }
            for key in changes.needsRestart {
                try Terminal.print("\(key): changed, and in force after a restart only")
            }
        }
    }
}
