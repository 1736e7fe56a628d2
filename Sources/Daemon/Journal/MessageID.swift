/// The identifiers by which the journal's entries of one kind are found (systemd.journal-fields(7)).
/// Drawn at random once; they never change.
///
/// Each has an entry in the message catalogue, `systemd/chronicled.catalog`.
enum MessageID: String, CaseIterable {
    /// The daemon is ready.
    case started = "69ace0c502a44f04b9977f61095dc375"
    /// The daemon has begun to stop.
    case stopping = "d140a96588b2459689116b0c8fe6cbde"
    /// The daemon cannot start or go on.
    case failed = "568803e4a5ee42b492ffa6c185f2e373"
    /// The daemon was told to judge nothing for now.
    case paused = "5f0c3b1f6e0a4d8b9a3d1c7e2b64f8a1"
    /// The daemon was told to judge again.
    case unpaused = "c2d7a6f43e1b49d0b8f5907a1e6c3d52"
    /// The configuration and the lexicon were read again.
    case reloaded = "a81e5d0c94f74b6e8d2c3f1b7a905e64"
    /// The configuration or the lexicon is wrong; what was read before stays in force.
    case reloadRefused = "0d9b7e62c5a3418fa4e8b1d6f3720c95"
    /// A part of the daemon does not move any more.
    case hung = "19639191e79540abba125d8bb749bfee"
    /// Messages of one kind came too fast and were left out.
    case suppressed = "e6d9c99759cc46749f066ffc97a53ccb"
    /// Messages were lost because nobody took them.
    case lost = "3afee503e55841919226bbdf2ac03332"

    /// A file was accepted as an article.
    case accepted = "9a5b5b3cb19b4058a07bf51e61e54192"
    /// A file holds an article that is known.
    case duplicate = "f0c15a48f5094521aee856e1f15d5197"
    /// A file was rejected for a reason that has no identifier of its own.
    case rejected = "1df2635267074615af691cc62bc2b87d"
    /// A file was rejected: it has no bytes.
    case rejectedEmpty = "f33e23263f6f48989d43726b843785d2"
    /// A file was rejected: it has only blanks, or only a date.
    case rejectedBlank = "46d853535b404e79846763846fd15094"
    /// A file was rejected: it is no plain text.
    case rejectedBinary = "a4bad9790f8a4b13b7cb8ecc564fcb58"
    /// A file was rejected: its encoding is not understood.
    case rejectedUndecodable = "84b58166a7684006a9b76015031629ab"
    /// A file was rejected: its date header names no date.
    case rejectedImpossibleDate = "05b2ba9f3a06440e82f0d6bd7669dbde"
    /// A file was rejected: it is larger than is allowed.
    case rejectedTooLarge = "46cbd5f751cc4cf78a936833a62238af"
    /// A file was rejected: the daemon's user may not read it.
    case rejectedUnreadable = "978b7e68a67d45198b766191646959f4"
    /// A file was rejected: it is a symbolic link.
    case rejectedSymbolicLink = "b07f035fbc88491299a55186f1445269"
    /// A file was rejected: it is a named pipe.
    case rejectedFifo = "ed2ef2911fe147f0ae2d551aa0613827"
    /// A file was rejected: it is a socket.
    case rejectedSocket = "de2f7ad9ac3f4ade9e23ad8da8b6539d"
    /// A file was rejected: it is a device.
    case rejectedDevice = "5e4a2dd715e444c3bbfc42c44eb4e217"
    /// A file cannot be read just now.
    case hindered = "5c2fb60dac0f4c908732296db42e75e8"
    /// A judged file cannot be cleared away.
    case clearingFailed = "eb610c8782a34a6e88aeb45504a4d844"

    /// A folder cannot be watched or read.
    case folderFailed = "834922fad0584687bd2a119902a62eba"
    /// A folder that could not be watched or read is watched again.
    case folderRestored = "efbd22839f3e4bfea822c71892fc0cec"
    /// The file system of a root was unmounted.
    case unmounted = "5f0ede580d924d63991432a568a9af44"
    /// The kernel has no more watches to give.
    case watchLimitReached = "199a245e3f2b4b92aba37f7a896b13f9"
    /// All folders have watches again.
    case watchLimitLifted = "5bb7866947e64359b32c7ad67a1778a8"
    /// The kernel does not tell of every file whether somebody writes it.
    case writerCheckWeak = "7a2a047ea25a464da945c953c82e9035"
    /// The kernel has lost announcements.
    case overflowed = "c4e63804eeee4afcb3ee63039129cec5"

    /// The event log cannot be written.
    case stalled = "cb0485ecf18848888281891248b039f1"
    /// The event log is written again.
    case resumed = "98dc5b4d085c4a0386cdf613381e4c07"
    /// The event log is damaged.
    case damaged = "ed9e1d89207c42b0bd438deac276f13c"
    /// What was torn or foreign was taken out of the event log.
    case recovered = "61b76d2a92f946ba863bff381bbaf62d"
    /// The event log's active file was sealed.
    case sealed = "d592103be96e48e8a2e7a542ad1f8040"
    /// The event log's active file cannot be sealed.
    case sealingFailed = "bd6a5a86cda641f99409b50b01477623"
    /// Sealed files of the event log were removed.
    case removed = "c4ef3867a5944638a8f664f5d5641b4e"
    /// Sealed files of the event log cannot be removed.
    case removalFailed = "e0d32024e7244d26b9cda7834ad89227"
    /// The index cannot be written and lags behind the log.
    case indexBehind = "1008991b3a6b4efc9112d27b778eb232"
    /// The index holds all of the log again.
    case indexCurrent = "c132b82e32c44356aa36238c646a8351"
    /// The index was made anew from the log.
    case indexRebuilt = "f0cf1ea9bba84bf8a263a82239c11c5c"

    /// The identifier of a rejection for `reason`.
    init(_ reason: RejectionReason) {
        self =
            switch reason {
            case .empty: .rejectedEmpty
            case .blank: .rejectedBlank
            case .binary: .rejectedBinary
            case .undecodable: .rejectedUndecodable
            case .impossibleDate: .rejectedImpossibleDate
            case .tooLarge: .rejectedTooLarge
            case .unreadable: .rejectedUnreadable
            case .symbolicLink: .rejectedSymbolicLink
            case .fifo: .rejectedFifo
            case .socket: .rejectedSocket
            case .device: .rejectedDevice
            }
    }
}
