/// What a daemon depends on, as it was found beside the daemon's own report.
///
/// What could not be found out, for lack of permission or of a daemon, is `nil` or left out.
public struct Surroundings: Sendable, Equatable {
    /// The room that is left on a file system.
    public struct Room: Sendable, Equatable {
        /// The files and folders that lie there.
        public var paths: [String]
        /// How many bytes may still be written.
        public var freeBytes: UInt64
        /// How many bytes there are.
        public var allBytes: UInt64
        /// How many files may still be made.
        public var freeFiles: UInt64
        /// How many files there may be; none where files are not counted.
        public var allFiles: UInt64

        /// Makes the room of its parts.
        public init(
            paths: [String], freeBytes: UInt64, allBytes: UInt64, freeFiles: UInt64,
            allFiles: UInt64
        ) {
            self.paths = paths
            self.freeBytes = freeBytes
            self.allBytes = allBytes
            self.freeFiles = freeFiles
            self.allFiles = allFiles
        }
    }

    /// A watched folder, as the daemon's process meets it.
    public struct Folder: Sendable, Equatable {
        /// Its path.
        public var path: String
        /// Whether it is there, but not for the process.
        public var isHidden: Bool
        /// Whether the process sees it on a mount that cannot be written.
        public var isReadOnly: Bool
        /// Whether its sticky bit keeps the process from moving other users' files.
        public var isStickyForOthers: Bool

        /// Makes a folder of its parts.
        public init(
            path: String, isHidden: Bool = false, isReadOnly: Bool, isStickyForOthers: Bool
        ) {
            self.path = path
            self.isHidden = isHidden
            self.isReadOnly = isReadOnly
            self.isStickyForOthers = isStickyForOthers
        }
    }

    /// What is wrong with the configuration files, each with its place.
    public var configurationFaults: [String] = []
    /// What is wrong with the lexicon, each with its place.
    public var lexiconFaults: [String] = []
    /// How many folders a user may watch, `fs.inotify.max_user_watches`.
    public var watchLimit: Int?
    /// How many the daemon watches.
    public var watches: Int?
    /// Whether the kernel grants leases at all, `fs.leases-enable`.
    public var grantsLeases: Bool?
    /// Whether the kernel's clock is kept in step with others (adjtimex(2)).
    public var isClockInStep: Bool?
    /// The time, RFC 3339 in UTC.
    public var time = ""
    /// The room for what the daemon writes.
    public var rooms: [Room] = []
    /// The watched folders.
    public var folders: [Folder] = []
    /// The folders that a daemon would watch and that the shipped unit may not write to.
    public var foldersElsewhere: [String] = []

    /// Surroundings of which nothing is known.
    public init() {}
}
