import DequeModule
import EventLog

/// Which files wait, which are in work, and which is next: the rules of the work queue as a value.
struct WorkList {
    /// How many files may be worked on at a time, and how many may be in the list.
    private var width: Int
    private var limit: Int
    private var fresh: Deque<DroppedFile> = []
    private var backlog: Deque<DroppedFile> = []
    private var waitingFiles: [DroppedFile: Arrival] = [:]
    private var inWork: [DroppedFile: Arrival?] = [:]
    private var busyWorkers = 0
    /// Whether nothing new is taken.
    private(set) var isStopped = false
    /// Whether what waits goes on waiting, though workers are free.
    var isPaused = false
    /// Counts the files that were taken to be worked on and those that were finished.
    private(set) var moves: UInt64 = 0

    /// An empty list of at most `limit` files for `width` workers.
    init(width: Int, limit: Int = .max) {
        self.width = width
        self.limit = limit
    }

    /// From now on there are `width` workers, and `limit` bounds what is added.
    mutating func resize(width: Int, limit: Int) {
        self.width = width
        self.limit = limit
    }

    /// Whether `file`, which has just come, may be added.
    func hasRoom(for file: DroppedFile) -> Bool {
        contains(file) || count < limit
    }

    /// Whether `file`, one of the backlog, may be added: some room is left for what is dropped
    /// meanwhile.
    func hasBacklogRoom(for file: DroppedFile) -> Bool {
        contains(file) || count < limit - limit / 4
    }

    /// How many files wait.
    var waiting: Int { waitingFiles.count }
    /// How many files are in work, those included whose verdict is not on the disk yet.
    var working: Int { inWork.count }
    /// How many files wait or are in work.
    var count: Int { waiting + working }
    /// Whether there are files that workers should be busy with.
    var hasWork: Bool { working > 0 || (waiting > 0 && !isPaused) }

    /// Whether `file` waits or is in work.
    func contains(_ file: DroppedFile) -> Bool {
        waitingFiles[file] != nil || inWork[file] != nil
    }

    /// Adds a file; one that is in work already is kept for afterwards, and of two notices of one
    /// file the more telling counts. Files that have just come (`first`) go before the backlog.
    mutating func add(_ arrival: Arrival, first: Bool) {
        guard !isStopped else { return }
        let file = arrival.file
        if let again = inWork[file] {
            inWork[file] = arrival.moreTelling(than: again)
        } else if let waiting = waitingFiles[file] {
            waitingFiles[file] = arrival.moreTelling(than: waiting)
        } else {
            waitingFiles[file] = arrival
            if first { fresh.append(file) } else { backlog.append(file) }
        }
    }

    /// The file that a free worker takes now, or `nil` when there is none or no worker is free.
    mutating func next() -> Arrival? {
        guard !isPaused, busyWorkers < width, let file = fresh.popFirst() ?? backlog.popFirst(),
            let arrival = waitingFiles.removeValue(forKey: file)
        else { return nil }
        inWork[file] = .some(nil)
        busyWorkers += 1
        moves += 1
        return arrival
    }

    /// A worker has done its part.
    mutating func workerIsFree() {
        busyWorkers -= 1
    }

    /// Nothing more is to be done for `file`, unless it arrived again meanwhile; `look`, if it is
    /// given, has settled what becomes of it.
    mutating func finish(_ file: DroppedFile, settledBy look: Arrival? = nil) {
        guard let known = inWork.removeValue(forKey: file) else { return }
        moves += 1
        guard let again = known else { return }
        add(look.map(again.heard(during:)) ?? again, first: true)
    }

    /// Drops what waits and takes nothing more.
    mutating func stop() {
        isStopped = true
        fresh = []
        backlog = []
        waitingFiles = [:]
    }
}
