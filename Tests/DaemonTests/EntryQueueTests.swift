import Logging
import Testing

@testable import Daemon

/// Messages that wait, and what becomes of those that there is no room for.
@Suite struct EntryQueueTests {
    private var queue = EntryQueue(limit: 4)

    private func entry(_ kind: MessageID, _ message: String = "m") -> JournalEntry {
        JournalEntry(.info, kind, message)
    }

    private mutating func add(_ count: Int, _ kind: MessageID) {
        for number in 1...count { queue.add(entry(kind, "\(kind) \(number)")) }
    }

    private mutating func messages(_ count: Int = .max) -> [String] {
        var messages: [String] = []
        while messages.count < count, let entry = queue.next() { messages.append(entry.message) }
        return messages
    }

    @Test mutating func isFirstInFirstOut() {
        add(3, .accepted)
        #expect(messages() == ["accepted 1", "accepted 2", "accepted 3"])
        #expect(queue.next() == nil)
    }

    @Test mutating func whatIsLostIsToldOnceAfterWhatWaited() {
        add(5, .accepted)
        add(2, .duplicate)
        let loss = "lost 3 messages because nobody took them: accepted 1, duplicate 2"
        #expect(messages().suffix(2) == ["accepted 4", loss])
        add(1, .accepted)
        #expect(messages() == ["accepted 1"])
    }

    @Test mutating func nothingIsTakenUntilHalfIsWritten() {
        add(5, .accepted)
        #expect(messages(1) == ["accepted 1"])
        add(1, .duplicate)
        #expect(queue.count == 3)
        #expect(messages(1) == ["accepted 2"])
        add(1, .rejectedEmpty)
        #expect(
            messages() == [
                "accepted 3", "accepted 4",
                "lost 2 messages because nobody took them: accepted 1, duplicate 1",
                "rejectedEmpty 1",
            ])
    }

    @Test mutating func changesOfStateHaveRoomOfTheirOwnButNotWithoutEnd() {
        add(10, .accepted)
        add(EntryQueue.reserve + 5, .stalled)
        #expect(queue.count == 4 + EntryQueue.reserve)
        let all = messages()
        #expect(all[4] == "stalled 1")
        #expect(all.last == "lost 11 messages because nobody took them: accepted 6, stalled 5")
    }
}
