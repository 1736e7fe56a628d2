import ArgumentParser
import Control
import Daemon
import EventLog
import LinuxSystem
import SystemPackage

/// The options by which a command finds the daemon.
struct Connection: ParsableArguments {
    @Option(help: "Speak to the daemon that keeps everything under this folder.")
    var directory: String?

    /// Where the daemon's control socket lies.
    var socketPath: FilePath {
        guard let directory else {
            return FilePath("/run/chronicled").appending(Configuration.socketName)
        }
        return FilePath(directory).appending(Configuration.socketName)
    }

    /// Where the daemon's event log lies.
    var logPath: FilePath {
        FilePath(directory ?? "/var/log/chronicled").appending(LogName.active)
    }

    /// What a person may try when no daemon answers.
    var startingHint: String {
        directory.map { "chronicled --directory \($0)" } ?? "systemctl status chronicled"
    }

    /// A client of the daemon.
    func open() throws(ControlClientError) -> ControlClient {
        try ControlClient(path: socketPath)
    }
}
