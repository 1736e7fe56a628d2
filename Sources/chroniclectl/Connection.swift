import ArgumentParser
import Control
import Daemon
import LinuxSystem
import SystemPackage

/// The options by which a command finds the daemon.
struct Connection: ParsableArguments {
    @Option(help: "Speak to the daemon that keeps everything under this folder.")
    var directory: String?

    /// Where the daemon's control socket lies.
    var socketPath: FilePath { configuration.socket }

    /// Where the daemon's event log lies.
    var logPath: FilePath { configuration.log }

    /// What the daemon is told to do; what an installed one does by default when that has mistakes,
    /// which are for the daemon to name.
    private var configuration: Configuration {
        (try? sources.load()) ?? sources.defaults
    }

    /// What a daemon that is started here is told to do.
    var sources: ConfigurationSources {
        let lexicon = (try? LexiconDirectory.find().path) ?? ""
        guard let directory else {
            return ConfigurationSources(
                defaults: Configuration(installedWithLexicon: lexicon, workers: 1),
                file: Configuration.installedFile, isOptional: true)
        }
        let folder = ProcessPaths.absolute(FilePath(directory))
        return ConfigurationSources(
            defaults: Configuration(directory: folder, lexicon: lexicon, workers: 1), file: nil)
    }

    /// What a person may try when no daemon answers.
    var startingHint: String {
        directory.map { "chronicled --directory \($0)" } ?? "systemctl status chronicled"
    }

    /// Lets `body` call the daemon and print what it answers.
    ///
    /// - Throws: the exit code, after a message on standard error, when there is no daemon or it
    ///   refuses, when its answer is not understood, or when standard output cannot be written.
    func withClient(_ body: (inout ControlClient) throws -> Void) throws {
        do {
            var client = try ControlClient(path: socketPath)
            try body(&client)
        } catch let error as SystemCallError {
            throw Failure.report(output: error)
        } catch let error as ControlClientError {
            throw Failure.report(error, at: self)
        } catch let error as JSONError {
            throw Failure.report("cannot understand the daemon's reply: \(error)", exitCode: 70)
        }
    }
}
