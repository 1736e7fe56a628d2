import Synchronization
import Testing

@testable import Daemon

/// When all that came in a span of time has ended.
@Suite struct SyncTicketTests {
    let tickets = SyncTickets()

    @Test func aSpanIsOverWhenItsLastTicketIsGone() {
        var held = [tickets.current, tickets.current]
        let span = tickets.endSpan()
        #expect(!tickets.isOver(span))
        held.removeLast()
        #expect(!tickets.isOver(span))
        held.removeLast()
        #expect(tickets.isOver(span))
    }

    @Test func whatComesLaterIsNotWaitedFor() {
        let span = tickets.endSpan()
        let later = tickets.current
        #expect(tickets.isOver(span))
        let second = tickets.endSpan()
        #expect(!tickets.isOver(second))
        withExtendedLifetime(later) {}
    }

    @Test func anOlderTicketHoldsUpALaterSpan() {
        var held = [tickets.current]
        _ = tickets.endSpan()
        let second = tickets.endSpan()
        #expect(!tickets.isOver(second))
        held.removeAll()
        #expect(tickets.isOver(second))
    }

    @Test func theObserverIsToldWhenATicketGoes() {
        let told = Atomic(0)
        tickets.observe { told.add(1, ordering: .relaxed) }
        var held: SyncTicket? = tickets.current
        _ = tickets.endSpan()
        #expect(told.load(ordering: .relaxed) == 0)
        #expect(held != nil)
        held = nil
        #expect(told.load(ordering: .relaxed) == 1)
    }

    @Test func theOlderOfTwoIsTheOneWithTheSmallerNumber() {
        let old = tickets.current
        _ = tickets.endSpan()
        let new = tickets.current
        #expect(SyncTicket.older(old, new) === old)
        #expect(SyncTicket.older(new, old) === old)
        #expect(SyncTicket.older(nil, new) === new)
        #expect(SyncTicket.older(old, nil) === old)
        #expect(SyncTicket.older(nil, nil) == nil)
    }
}
