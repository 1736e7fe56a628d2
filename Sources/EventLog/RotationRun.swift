import LinuxSystem
import SystemPackage

/// Does what a ``Rotation`` says, for one active file.
struct RotationRun: ~Copyable {
    private let segments: LogSegments
    private let first: UInt64
    private var rotation = Rotation()
    private var new: OwnedDescriptor?

    /// Begins to seal the active file of `segments`, whose first line is `first`.
    init(segments: LogSegments, first: UInt64) {
        self.segments = segments
        self.first = first
    }

    /// The name that the active file gets.
    var sealed: FilePath { segments.sealedPath(first: first) }

    /// Whether the names are as they were or as they should be.
    var isAtEnd: Bool { rotation.action == nil }

    /// Goes as far as it can.
    ///
    /// - Parameter old: the active file, whose owner, group and mode the new one gets.
    /// - Returns: the new active file, or `nil` when everything is as it was before.
    /// - Throws: the first error. When ``isAtEnd`` then holds everything is as it was before;
    ///   otherwise the active file has no name, and this must be called again.
    mutating func go(sealing old: FileDescriptor) throws(SystemCallError) -> OwnedDescriptor? {
        var failure: SystemCallError?
        while let action = rotation.action {
            do throws(SystemCallError) {
                try perform(action, old)
                rotation.succeed()
            } catch {
                failure = failure ?? error
                guard rotation.fail() else { throw error }
            }
        }
        if let failure { throw failure }
        return rotation.isFinished ? new.take() : nil
    }

    private var aside: FilePath { segments.folder.appending(".\(segments.activeName).new") }

    private mutating func perform(
        _ action: Rotation.Action, _ old: FileDescriptor
    ) throws(SystemCallError) {
        switch action {
        case .makeNew:
            try? aside.removeFile()
            let made = try OwnedDescriptor(
                opening: aside, [.readWrite, .create, .exclusive, .append],
                permissions: EventLog.permissions)
            made.descriptor.takeOwnership(from: old)
            try made.descriptor.syncData()
            new = consume made
        case .seal: try segments.active.rename(to: sealed)
        case .syncFolder: try segments.folder.syncDirectory()
        case .placeNew: try aside.rename(to: segments.active)
        case .unseal: try sealed.rename(to: segments.active)
        case .removeNew: try? aside.removeFile()
        }
    }
}
