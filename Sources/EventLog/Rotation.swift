/// The steps by which the active file is sealed and an empty one takes its place.
///
/// It says what to do next and is told how that went; whoever does it is ``RotationRun``. A step
/// that fails is undone with those before it, so that the old file is written on. Only when that
/// fails too does the rotation stand still, and no line may be written before it has gone on.
///
/// Whatever a crash leaves of it is a log: the active file is the old one, or it is missing or
/// empty behind the old one under its sealed name.
struct Rotation: Equatable {
    /// Something to do with files.
    enum Action: Equatable {
        /// Make an empty file aside.
        case makeNew
        /// Give the active file its sealed name.
        case seal
        /// Put the names in the folder on the disk.
        case syncFolder
        /// Give the new file the active one's name.
        case placeNew
        /// Give the old file the active one's name back.
        case unseal
        /// Remove the new file.
        case removeNew
    }

    private enum Step: Equatable {
        case making, sealing, noting, placing, settling, finished
        case unsealing, removing, undone
    }

    private var step = Step.making

    /// What to do next, or `nil` when the rotation is at its end.
    var action: Action? {
        switch step {
        case .making: .makeNew
        case .sealing: .seal
        case .noting, .settling: .syncFolder
        case .placing: .placeNew
        case .unsealing: .unseal
        case .removing: .removeNew
        case .finished, .undone: nil
        }
    }

    /// Whether the new file has taken the old one's place, for good.
    var isFinished: Bool { step == .finished }

    /// The action was done.
    mutating func succeed() {
        switch step {
        case .making: step = .sealing
        case .sealing: step = .noting
        case .noting: step = .placing
        case .placing: step = .settling
        case .settling: step = .finished
        case .unsealing: step = .removing
        case .removing: step = .undone
        case .finished, .undone: return
        }
    }

    /// The action failed; `false` when it must be tried again before anything else.
    mutating func fail() -> Bool {
        switch step {
        case .making, .sealing: step = .removing
        case .noting, .placing, .settling: step = .unsealing
        case .removing: step = .undone
        case .unsealing: return false
        case .finished, .undone: return true
        }
        return true
    }
}
