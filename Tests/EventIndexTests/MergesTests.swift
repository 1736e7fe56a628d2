import Testing

@testable import EventIndex

@Suite struct MergesTests {
    @Test func whatIsMergedTwiceIsKnownByAllItsNames() {
        var merges = Merges()
        merges.add(9, into: 5)
        merges.add(5, into: 3)
        merges.add(7, into: 3)
        #expect([9, 7, 5, 3, 1].map(merges.resolve) == [3, 3, 3, 3, 1])
        #expect(merges.names(of: 3).sorted() == [3, 5, 7, 9])
        #expect(merges.names(of: 1) == [1])
    }
}
