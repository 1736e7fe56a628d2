import Synchronization

@testable import Control

/// Records that a test writes and streams read.
final class Feed: Sendable {
    private let records = Mutex<[JSONBytes]>([])
    /// How many records streams have taken.
    let taken = Atomic(0)
    /// How many streams there are.
    let readers = Atomic(0)

    func append(_ record: JSONBytes) {
        records.withLock { $0.append(record) }
    }

    fileprivate func record(at index: Int) -> JSONBytes? {
        records.withLock { $0.indices.contains(index) ? $0[index] : nil }
    }
}

/// Gives the records of a feed from its beginning, and waits for more when it is to follow.
final class FeedStream: ReplyStream {
    private let feed: Feed
    private let follows: Bool
    private var position = 0

    init(_ feed: Feed, follows: Bool) {
        self.feed = feed
        self.follows = follows
        feed.readers.add(1, ordering: .relaxed)
    }

    deinit {
        feed.readers.subtract(1, ordering: .relaxed)
    }

    var ending: Result<JSONBytes, MethodError> { .success(TailReply.end) }

    func next() -> StreamStep {
        guard let record = feed.record(at: position) else {
            return follows ? .wait : .finish(TailReply.end)
        }
        position += 1
        feed.taken.add(1, ordering: .relaxed)
        return .reply(TailReply.record(record))
    }
}
