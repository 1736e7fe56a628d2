import EventIndex
import EventLog
import LinuxSystem
import Testing

@Suite struct IndexBacklogTests {
    private let index: EventIndex

    init() throws {
        index = try SampleLog().openIndex()
    }

    private typealias Change =
        @Sendable (inout IndexBacklog, UInt64, IndexTransaction) throws -> Void

    /// What is filed one after another: verdicts, and sightings of what gets no line.
    private static let changes: [Change] = [
        verdict(.accepted(1)), verdict(.rejected(2)), verdict(.duplicate(3, of: 1)),
        sighting(.sample(4, content: 1), article: 1),
        sighting(.sample(1, isSettled: false, changed: 3_000), article: 1),
        verdict(.accepted(5, path: Verdict.path(1), replaces: 1)), verdict(.unread(6)),
        sighting(.sample(1, changed: 3_000), article: 1),
        sighting(.sample(5, path: [0x41]), article: 5),
    ]

    private static func verdict(_ verdict: Verdict) -> Change {
        { backlog, sequence, index in
            _ = try backlog.add(verdict, line: sequence, time: "t", in: index)
        }
    }

    private static func sighting(_ seen: SeenFile, article: Int) -> Change {
        { backlog, sequence, _ in
            let holding = FileHistory.Holding(
                content: seen.content, article: Verdict.article(article), rejection: nil)
            backlog.add(seen, holding: holding, after: sequence)
        }
    }

    private static let asked: [SeenFile] =
        (0...7).flatMap { number in
            [
                .sample(number), .sample(number, changed: 3_000), .sample(9, content: number),
                .sample(number, path: Verdict.path(1), content: 9),
            ]
        }

    /// What backlog and index know when the index has taken in all but the last `count` changes.
    private func histories(backlog count: Int) throws -> [FileHistory] {
        var backlog = IndexBacklog()
        for (number, change) in Self.changes.enumerated() {
            if number == Self.changes.count - count {
                try index.update { try backlog.takeIn(through: .start, $0) }
                backlog = IndexBacklog()
            }
            try index.lookUpBetweenChanges {
                try change(&backlog, UInt64(number + 1), $0)
            }
        }
        if count == 0 { try index.update { try backlog.takeIn(through: .start, $0) } }
        return try index.lookUp { index in
            let left = count == 0 ? IndexBacklog() : backlog
            return try Self.asked.map { try left.history(of: $0, in: index) }
        }
    }

    @Test(arguments: 1...changes.count)
    func knowsTheSameAsAnIndexThatTookAllIn(count: Int) throws {
        let behind = try histories(backlog: count)
        let complete = try IndexBacklogTests().histories(backlog: 0)
        #expect(behind == complete)
        #expect(complete.contains { !$0.isEmpty } && complete.contains { $0.isEmpty })
    }

    private func add(
        _ verdict: Verdict, _ sequence: UInt64, to backlog: inout IndexBacklog
    ) throws {
        try index.lookUpBetweenChanges {
            _ = try backlog.add(verdict, line: sequence, time: "t", in: $0)
        }
    }

    @Test func knowsTheIdsOfBoth() throws {
        let (first, second) = (Verdict.accepted(1), Verdict.accepted(2))
        var backlog = IndexBacklog()
        try add(first, 1, to: &backlog)
        try index.update { try backlog.takeIn(through: .start, $0) }
        backlog = IndexBacklog()
        try add(second, 2, to: &backlog)
        try index.lookUpBetweenChanges { (index: IndexTransaction) throws -> Void in
            #expect(try backlog.contains(id: first.id, in: index))
            #expect(try backlog.contains(id: second.id, in: index))
            #expect(try !backlog.contains(id: Verdict.accepted(3).id, in: index))
        }
    }

    @Test func forgetsWhatWasNotWritten() throws {
        var backlog = IndexBacklog()
        try add(.accepted(1), 1, to: &backlog)
        let before = try index.lookUp { try backlog.history(of: .sample(1), in: $0) }
        try add(.accepted(2, path: Verdict.path(1)), 2, to: &backlog)
        backlog.keepFirst(1)
        #expect(backlog.count == 1)
        try index.lookUp { (index: IndexTransaction) throws -> Void in
            #expect(try backlog.history(of: .sample(1), in: index) == before)
            #expect(try backlog.history(of: .sample(2), in: index).isEmpty)
            #expect(try !backlog.contains(id: Verdict.accepted(2).id, in: index))
        }
    }
}
