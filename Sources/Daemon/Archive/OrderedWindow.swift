import DequeModule

/// Pieces of work that are waited for in the order in which they came, as many as there is room for.
///
/// A value without threads: ``OrderedWork`` does the work.
struct OrderedWindow<Result> {
    /// How much is in hand at a time.
    struct Limits: Sendable {
        /// The most pieces.
        let pieces: Int
        /// The most bytes of them together; a piece that has more itself has the window for itself.
        let bytes: Int
    }

    private struct Place {
        let bytes: Int
        var result: Result?
    }

    private let limits: Limits
    private var places: Deque<Place> = []
    private var bytes = 0
    /// The number of the first piece that is still waited for.
    private var first = 0

    /// An empty window.
    init(limits: Limits) {
        self.limits = limits
    }

    /// Whether nothing is waited for.
    var isEmpty: Bool { places.isEmpty }

    /// Whether the first piece is done.
    var isFirstDone: Bool { places.first?.result != nil }

    /// Whether a piece of `size` bytes finds room.
    func hasRoom(for size: Int) -> Bool {
        places.isEmpty || places.count < limits.pieces && bytes + size <= limits.bytes
    }

    /// Takes a piece of `size` bytes; its number.
    mutating func add(_ size: Int) -> Int {
        places.append(Place(bytes: size))
        bytes += size
        return first + places.count - 1
    }

    /// Notes what came of the piece with this number.
    mutating func finish(_ number: Int, _ result: Result) {
        places[number - first].result = result
    }

    /// Takes out the results that no unfinished piece stands before, in order.
    mutating func takeDone() -> [Result] {
        var done: [Result] = []
        while let result = places.first?.result {
            bytes -= places.removeFirst().bytes
            first += 1
            done.append(result)
        }
        return done
    }
}
