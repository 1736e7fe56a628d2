import ArgumentParser
import Control
import LinuxSystem
import SystemPackage

/// `chroniclectl retry`
struct RetryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Have rejected files looked at again.",
        discussion: """
            Without names, all rejected files that still lie in their folder. A name is a path, or \
            the path below a watched folder. What is rejected again for the same reason gets no \
            new line in the log. The exit status is 66 when the log does not say that a file is \
            rejected. For root and the daemon's user.

            Example: chroniclectl retry dpa/artikel.txt
            """)

    @OptionGroup var connection: Connection

    @Argument(help: "The files.")
    var files: [String] = []

    func run() throws {
        try connection.withClient { client in
            let names = files.isEmpty ? nil : files.map(Self.path)
            let reply = try client.call(
                Route.retryMethod, try JSONBytes(encoding: RetryParameters(files: names)),
                timeout: nil)
            let count = try reply.decoded(as: RetryReply.self).files
            try Terminal.print("looking again at \(count) \(count == 1 ? "file" : "files")")
        }
    }

    /// A file that is there by its absolute path, any other name as it stands.
    private static func path(_ name: String) -> String {
        let path = ProcessPaths.absolute(FilePath(name))
        return (try? FileStatus(path: path)) == nil ? name : path.string
    }
}
