import Dispatch
import Logging
import Synchronization
import TestSupport
import Testing

@testable import Daemon

/// Who sends a message never waits for whoever takes it.
@Suite struct EntryWriterTests {
    /// Takes messages, but only while it is open.
    private final class Reader: Sendable {
        private let messages = Mutex<[String]>([])
        private let gate = DispatchSemaphore(value: 0)

        var taken: [String] { messages.withLock { $0 } }

        func take(_ entry: JournalEntry) {
            gate.wait()
            messages.withLock { $0.append(entry.message) }
        }

        func takeMore(_ count: Int) {
            for _ in 0..<count { gate.signal() }
        }
    }

    private let reader = Reader()
    private let writer: EntryWriter

    init() {
        writer = EntryWriter(queue: EntryQueue(limit: 10)) { [reader] in reader.take($0) }
    }

    private func send(_ count: Int, _ kind: MessageID) {
        for number in 1...count { writer.send(JournalEntry(.info, kind, "\(kind) \(number)")) }
    }

    @Test func messagesAreWrittenInTheirOrder() {
        reader.takeMore(100)
        send(8, .stalled)
        #expect(writer.flush(within: .seconds(30)))
        #expect(reader.taken == (1...8).map { "stalled \($0)" })
    }

    @Test func whoeverSendsGoesOnThoughNobodyTakesMessages() {
        send(200, .accepted)
        #expect(reader.taken.isEmpty)
        reader.takeMore(300)
        #expect(writer.flush(within: .seconds(30)))
        let messages = reader.taken
        #expect((11...12).contains(messages.count))
        #expect(messages.last?.hasPrefix("lost 1") == true)
        #expect(messages.last?.contains("accepted 1") == true)
    }

    @Test func aFlushEndsThoughNobodyTakesMessages() {
        send(3, .accepted)
        let began = ContinuousClock.now
        #expect(!writer.flush(within: .milliseconds(50)))
        #expect(began.duration(to: .now) >= .milliseconds(50))
        reader.takeMore(100)
        #expect(writer.flush(within: .seconds(30)))
        #expect(reader.taken.count == 3)
    }

    @Test func whatWasLeftOutIsToldByItselfAtTheEndOfTheSpan() throws {
        reader.takeMore(100)
        let limiter = EntryLimiter { kind in
            kind == .accepted ? EntryRate(count: 2, span: .milliseconds(30)) : nil
        }
        let writer = EntryWriter(limiter: limiter) { [reader] in reader.take($0) }
        for _ in 1...5 { writer.send(JournalEntry(.info, .accepted, "m")) }
        try waitUntil("it is told") {
            reader.taken == ["m", "m", "left out 3 messages of the kind accepted"]
        }
    }

    @Test func aFlushTellsWhatWasLeftOut() {
        reader.takeMore(100)
        send(25, .hindered)
        #expect(writer.flush(within: .seconds(30)))
        let told = "left out 5 messages of the kind hindered"
        #expect(reader.taken.last == told)
        #expect(writer.flush(within: .seconds(30)))
        #expect(reader.taken.count { $0 == told } == 1)
    }
}
