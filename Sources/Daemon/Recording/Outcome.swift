import EventLog

/// A file that has been read, and what it turned out to be: what the recorder decides on.
struct Outcome: Sendable {
    let seen: SeenFile
    let finding: Finding
    /// What is done with the file once it is judged.
    let after: AfterVerdict
    /// Whether the file is to be judged again though its state is known.
    var isRetried = false
}
