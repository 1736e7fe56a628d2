import Testing

@testable import EventCoding

@Suite struct EventScaleTests {
    @Test(arguments: [
        (EventType.consult, "visit" as String?, 4.0), (.consult, nil, 2.5),
        (.retreat, "disarm", 10),
        (.retreat, "release", 6.5), (.request, nil, 0), (.assault, "drone", -9.5),
        (.assault, nil, -9), (.protest, "strike", -5),
    ])
    func takesTheModesValueOrTheTypes(type: EventType, mode: String?, scale: Double) {
        #expect(type.scale(mode: mode) == scale)
    }

    @Test func hasFourTypesInQuadsOneAndThreeAndThreeOrFiveInTheOthers() {
        let sizes = (1...4).map { quad in EventType.allCases.count { $0.quad == quad } }
        #expect(sizes == [4, 3, 4, 5])
    }
}
