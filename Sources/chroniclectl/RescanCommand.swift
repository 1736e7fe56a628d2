import ArgumentParser
import Control

/// `chroniclectl rescan`
struct RescanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rescan", abstract: "Have all folders looked through now.",
        discussion: "It returns when that has begun; only the daemon's user and root may ask.")

    @OptionGroup var connection: Connection

    func run() throws {
        do throws(ControlClientError) {
            var client = try connection.open()
            _ = try client.call(Route.rescanMethod)
        } catch {
            throw Failure.report(error, at: connection)
        }
    }
}
