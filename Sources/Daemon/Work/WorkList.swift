import DequeModule
import EventLog

/// Which files wait, which are in work, and which is next: the rules of the work queue as a value.
struct WorkList {
    private let width: Int
    private var fresh: Deque<Arrival> = []
    private var backlog: Deque<Arrival> = []
    private var waitingFiles: Set<DroppedFile> = []
    private var inWork: [DroppedFile: Arrival?] = [:]
    private var busyWorkers = 0
    /// Whether nothing new is taken.
    private(set) var isStopped = false

    /// An empty list for `width` workers.
    init(width: Int) {
        self.width = width
    }

    /// How many files wait.
    var waiting: Int { waitingFiles.count }
    /// How many files are in work, those included whose verdict is not on the disk yet.
    var working: Int { inWork.count }
    /// How many files wait or are in work.
    var count: Int { waiting + working }

    /// Whether `file` waits or is in work.
    func contains(_ file: DroppedFile) -> Bool {
        waitingFiles.contains(file) || inWork[file] != nil
    }

    /// Adds a file; one that is in work already is kept for afterwards. Files that have just come
    /// (`first`) go before the backlog.
    mutating func add(_ arrival: Arrival, first: Bool) {
        guard !isStopped else { return }
        if let again = inWork[arrival.file] {
            inWork[arrival.file] = arrival.holding(.older(again?.ticket, arrival.ticket))
        } else if waitingFiles.insert(arrival.file).inserted {
            if first { fresh.append(arrival) } else { backlog.append(arrival) }
        }
    }

    /// The file that a free worker takes now, or `nil` when there is none or no worker is free.
    mutating func next() -> Arrival? {
        guard busyWorkers < width, let arrival = fresh.popFirst() ?? backlog.popFirst() else {
            return nil
        }
        waitingFiles.remove(arrival.file)
        inWork[arrival.file] = .some(nil)
        busyWorkers += 1
        return arrival
    }

    /// A worker has done its part.
    mutating func workerIsFree() {
        busyWorkers -= 1
    }

    /// Nothing more is to be done for `file`, unless it arrived again meanwhile.
    mutating func finish(_ file: DroppedFile) {
        guard let again = inWork.removeValue(forKey: file) else { return }
        if let again { add(again, first: true) }
    }

    /// Drops what waits and takes nothing more.
    mutating func stop() {
        isStopped = true
        fresh = []
        backlog = []
        waitingFiles = []
    }
}
