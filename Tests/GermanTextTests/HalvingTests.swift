import Testing

@testable import GermanText

@Suite struct HalvingTests {
    @Test(arguments: [(0, 0), (1, 0), (2, 1), (5, 2), (6, 3), (9, 4), (10, 5)])
    func findsWhereAnElementWouldStand(element: Int, place: Int) {
        #expect([1, 4, 5, 8, 9].partitioningIndex { $0 >= element } == place)
    }

    @Test func findsTheFirstOfEqualElementsInASlice() {
        let numbers = [7, 1, 2, 2, 2, 3]
        #expect(numbers[1...].partitioningIndex { $0 >= 2 } == 2)
        #expect([Int]().partitioningIndex { _ in true } == 0)
    }
}
