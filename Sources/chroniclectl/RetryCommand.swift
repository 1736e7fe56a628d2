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
            new line in the log.
            """)

    @OptionGroup var connection: Connection

    @Argument(help: "The files.")
    var files: [String] = []

    func run() throws {
        do {
            var client = try connection.open()
            let names = files.isEmpty ? nil : files.map(Self.path)
            let reply = try client.call(
                Route.retryMethod, try JSONBytes(encoding: RetryParameters(files: names)),
                timeout: nil)
            let count = try reply.decoded(as: RetryReply.self).files
            try Terminal.print("looking again at \(count) \(count == 1 ? "file" : "files")")
        } catch let error as SystemCallError {
            throw Failure.report(output: error)
        } catch ControlClientError.refused(let error) where Self.isAboutAFile(error) {
            throw Failure.report("\(ControlClientError.refused(error))", exitCode: 66)
        } catch let error as ControlClientError {
            throw Failure.report(error, at: connection)
        } catch let error as JSONError {
            throw Failure.report("cannot understand the daemon's reply: \(error)", exitCode: 70)
        }
    }

    private static func isAboutAFile(_ error: MethodError) -> Bool {
        error.name == MethodError.notRejectedName
    }

    /// A file that is there by its absolute path, any other name as it stands.
    private static func path(_ name: String) -> String {
        let path = ProcessPaths.absolute(FilePath(name))
        return (try? FileStatus(path: path)) == nil ? name : path.string
    }
}
