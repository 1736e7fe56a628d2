import EventLog
import LinuxSystem

/// A file that a scan has met.
struct MetFile: Sendable {
    /// The folder that it lies in.
    let folder: SpoolFolder
    /// Its name there.
    let name: [UInt8]
    /// Its state, or `nil` when the kernel does not say.
    let status: FileStatus?

    /// The file.
    var file: DroppedFile { folder.file(named: name) }

    /// The file as one to be judged.
    func arrival(_ ticket: SyncTicket?) -> Arrival {
        Arrival(file: file, notice: .met, state: status?.identity, ticket: ticket)
    }
}
