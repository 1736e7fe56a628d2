import Testing

@testable import EventLog

@Suite struct RotationTests {
    /// What is done in turn when the actions with these numbers fail, from 1, and how it ends.
    struct Row: Sendable {
        let failing: Set<Int>
        let actions: [Rotation.Action]
        let isFinished: Bool
    }

    private static let rows = [
        Row(
            failing: [], actions: [.makeNew, .seal, .syncFolder, .placeNew, .syncFolder],
            isFinished: true),
        Row(failing: [1], actions: [.makeNew, .removeNew], isFinished: false),
        Row(failing: [1, 2], actions: [.makeNew, .removeNew], isFinished: false),
        Row(failing: [2], actions: [.makeNew, .seal, .removeNew], isFinished: false),
        Row(
            failing: [3], actions: [.makeNew, .seal, .syncFolder, .unseal, .removeNew],
            isFinished: false),
        Row(
            failing: [4],
            actions: [.makeNew, .seal, .syncFolder, .placeNew, .unseal, .removeNew],
            isFinished: false),
        Row(
            failing: [5],
            actions: [.makeNew, .seal, .syncFolder, .placeNew, .syncFolder, .unseal, .removeNew],
            isFinished: false),
        Row(
            failing: [4, 5, 6],
            actions: [
                .makeNew, .seal, .syncFolder, .placeNew, .unseal, .unseal, .unseal, .removeNew,
            ], isFinished: false),
    ]

    @Test(arguments: rows)
    func goesForwardOrBack(row: Row) {
        var rotation = Rotation()
        var actions: [Rotation.Action] = []
        while let action = rotation.action {
            actions.append(action)
            if row.failing.contains(actions.count) {
                let standsStill = !rotation.fail()
                #expect(standsStill == (action == .unseal))
            } else {
                rotation.succeed()
            }
        }
        #expect(actions == row.actions)
        #expect(rotation.isFinished == row.isFinished)
    }

    @Test(arguments: [
        (0, "2026-11-21T00:00:00Z", false), (100, "2026-11-21T00:00:00Z", false),
        (1_000, "2026-11-21T00:00:00Z", true), (1_001, "t", true),
        (999, "2026-11-20T00:00:00.000000Z", true), (999, "2026-11-20T00:00:00.000001Z", false),
        (0, "2026-11-20T00:00:00.000000Z", false), (1, "1970-01-01T00:00:00.000000Z", true),
    ])
    func isDueBySizeOrAge(size: Int64, firstTime: String, isDue: Bool) {
        let limits = RotationLimits(bytes: 1_000, age: .seconds(86_400))
        let nowNs: Int64 = 1_795_219_200_000_000_000
        #expect(Timestamp.text(nanoseconds: nowNs) == "2026-11-21T00:00:00.000000Z")
        #expect(
            limits.demandRotation(size: size, firstTime: firstTime, nowNs: nowNs) == isDue)
    }

    @Test func noAgeIsTooLong() {
        let limits = RotationLimits(bytes: 1_000, age: .seconds(Int64.max / 4))
        #expect(!limits.demandRotation(size: 1, firstTime: "t", nowNs: 0))
        #expect(limits.demandRotation(size: 1_000, firstTime: "t", nowNs: 0))
    }
}
