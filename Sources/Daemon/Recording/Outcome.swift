import EventLog

/// A file that has been read, and what it turned out to be: what the recorder decides on.
struct Outcome: Sendable {
    let seen: SeenFile
    let finding: Finding
    /// Whether the file is to be judged again though its state is known.
    var isRetried = false
}
