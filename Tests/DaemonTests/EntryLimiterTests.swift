import Testing

@testable import Daemon

/// How many messages of a kind are written in a span of time.
@Suite struct EntryLimiterTests {
    private let start = ContinuousClock.now
    private var limiter = EntryLimiter()

    private mutating func admitted(
        _ count: Int, of kind: MessageID?, after seconds: Double = 0
    ) -> Int {
        (0..<count).count { _ in limiter.admits(kind, at: start + .seconds(seconds)) }
    }

    @Test mutating func asManyAsTheRateAllowsAreAdmittedInASpan() {
        #expect(admitted(1_500, of: .accepted) == 1_000)
        #expect(admitted(1, of: .accepted, after: 9.999) == 0)
        #expect(admitted(1_500, of: .accepted, after: 10) == 1_000)
        #expect(limiter.takeSuppressed() == [.init(kind: .accepted, count: 1_001)])
    }

    @Test mutating func oneKindTakesNothingFromAnother() {
        #expect(admitted(25, of: .hindered) == 20)
        #expect(admitted(25, of: .rejectedEmpty) == 25)
        #expect(admitted(25, of: nil) == 20)
        #expect(
            limiter.takeSuppressed() == [
                .init(kind: .hindered, count: 5), .init(kind: nil, count: 5),
            ])
        #expect(limiter.takeSuppressed().isEmpty)
    }

    @Test mutating func theSpanBeginsWithTheFirstMessageAndNotBefore() {
        #expect(admitted(20, of: .hindered, after: 3) == 20)
        #expect(limiter.end(of: .hindered) == start + .seconds(13))
        #expect(admitted(1, of: .hindered, after: 12) == 0)
        #expect(admitted(1, of: .hindered, after: 13) == 1)
        #expect(limiter.end(of: .hindered) == start + .seconds(23))
    }

    @Test(arguments: MessageID.allCases.filter { $0.rate == nil })
    func changesOfStateAreNeverLeftOut(kind: MessageID) {
        var limiter = EntryLimiter()
        #expect((0..<5_000).allSatisfy { _ in limiter.admits(kind, at: start) })
        #expect(limiter.takeSuppressed().isEmpty)
    }

    @Test func whatIsLimitedIsWhatManyFilesOrFoldersMayBefall() {
        let limited = MessageID.allCases.filter { $0.rate != nil }
        let faults: Set<MessageID> = [
            .hindered, .clearingFailed, .folderFailed, .folderRestored, .overflowed,
        ]
        for kind in limited where !faults.contains(kind) { #expect(kind.rate == .verdicts) }
        #expect(limited.count == faults.count + 3 + RejectionReason.allCases.count)
    }

    @Test func whatWasLeftOutIsToldWithItsKind() {
        let entry = EntryLimiter.Suppression(kind: .rejectedEmpty, count: 12).entry
        #expect(entry.kind == .suppressed)
        #expect(entry.message == "left out 12 messages of the kind rejectedEmpty")
        #expect(entry.fields.contains(.init(name: "SUPPRESSED", value: "12")))
        #expect(entry.fields.contains(.init(name: "KINDS", value: "rejectedEmpty")))
    }
}
