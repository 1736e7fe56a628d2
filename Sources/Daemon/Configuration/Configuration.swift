import Articles
import EventLog
import SystemPackage

/// What the daemon is told to do.
public struct Configuration: Sendable, Equatable {
    /// The folders that are watched, absolute paths.
    public var roots: [String]
    /// The active file of the event log.
    public var log: FilePath
    /// The index of the log.
    public var index: FilePath
    /// The control socket.
    public var socket: FilePath
    /// The folder that holds the lexicon's language folders.
    public var lexicon: FilePath
    /// The files that were read, in that order.
    public internal(set) var files: [FilePath] = []
    /// Where each value that is no default was set.
    var places: [ConfigurationKey: ConfigurationPlace] = [:]
    /// The most bytes an article may have.
    public var maximumArticleBytes = ArticleReader.defaultLimit
    /// The most files that are in memory at a time, waiting or in work.
    public var queueLimit = 256
    /// How many articles are coded at a time.
    public var workers: Int
    /// Whether accepted articles are coded; without, the log holds verdicts only.
    public var codesEvents = true
    /// Whether the folders below the roots are watched too.
    public var isRecursive = true
    /// How long a file must hold still when the kernel cannot tell whether it has a writer.
    public var settleTime = Duration.seconds(2)
    /// How long it takes until what failed is tried again.
    package var pauses = RetryPauses()
    /// How long after a safety scan the next one begins.
    public var rescanInterval = Duration.seconds(300)
    /// The most bytes of articles that are in memory at a time.
    public var queueBytes = 64 << 20
    /// What is done with a file once its verdict is on the disk.
    public var afterVerdict = AfterVerdict.keep
    /// The size in bytes from which on the log's active file is sealed and a new one begun.
    public var rotationBytes = 256 << 20
    /// The age from which on the log's active file is sealed and a new one begun.
    public var rotationAge = Duration.seconds(30 * 86_400)
    /// How long sealed segments of the log are kept, or `nil` for ever.
    public var retention: Duration?

    /// Everything under one folder, `directory`, an absolute path: `incoming/`, `events.jsonl`,
    /// `index.sqlite` and the control socket.
    public init(directory: FilePath, lexicon: FilePath, workers: Int) {
        roots = [directory.appending("incoming").string]
        log = directory.appending(LogName.active)
        index = directory.appending("index.sqlite")
        socket = directory.appending(Self.socketName)
        self.lexicon = lexicon
        self.workers = workers
    }

    /// The places of an installed daemon.
    public init(installedWithLexicon lexicon: FilePath, workers: Int) {
        roots = ["/var/spool/chronicled/incoming"]
        log = "/var/log/chronicled/events.jsonl"
        index = "/var/lib/chronicled/index.sqlite"
        socket = FilePath("/run/chronicled").appending(Self.socketName)
        self.lexicon = lexicon
        self.workers = workers
    }

    /// When the log's active file is sealed and a new one begun.
    var rotationLimits: RotationLimits {
        RotationLimits(bytes: Int64(rotationBytes), age: rotationAge)
    }

    /// The most that ``maximumArticleBytes`` may be set to, 16 MiB.
    ///
    /// What the log's lines hold of an article does not grow with it: see
    /// ``Coder/maximumEventBytes``. All of them together stay below ``LogLine/maximumBytes``.
    public static let largestMaximumArticleBytes = 16 << 20

    /// Where an installed daemon's configuration file lies.
    public static let installedFile: FilePath = "/etc/chronicled/chronicled.toml"

    /// The control socket's name, that of the interface it speaks.
    public static let socketName = "io.chronicled.Control"
}
