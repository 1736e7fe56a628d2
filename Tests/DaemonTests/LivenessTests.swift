import Testing

@testable import Daemon

/// When the watchdog is fed.
@Suite struct LivenessTests {
    private var liveness = Liveness(patience: .seconds(60))

    private typealias Signs = Liveness.Signs

    /// What is found hung at 30 s and 60 s after `signs` were seen first, always the same.
    private mutating func hung(_ signs: Signs) -> [[Liveness.Part]] {
        [0, 30, 60].map { liveness.hung(seeing: signs, at: .seconds($0)) }
    }

    @Test mutating func nothingIsHungAtFirst() {
        #expect(liveness.hung(seeing: Signs(mustWork: true), at: .seconds(5_000)).isEmpty)
    }

    @Test mutating func aPartThatGivesNoSignForTheWholeTimeIsHung() {
        for time in stride(from: 0, through: 150, by: 30) {
            let count = UInt64(time)
            let signs = Signs(recorder: min(count, 60), control: count, work: 0)
            let hung = liveness.hung(seeing: signs, at: .seconds(time))
            #expect(hung == (time >= 120 ? [.recorder] : []))
        }
        let signs = Signs(recorder: 61, control: 151, work: 0)
        #expect(liveness.hung(seeing: signs, at: .seconds(180)).isEmpty, "it moves again")
    }

    @Test mutating func allPartsMayBeHung() {
        #expect(hung(Signs(mustWork: true)) == [[], [], [.recorder, .control, .work]])
    }

    @Test mutating func whoHasNothingToDoOrIsHeldUpNeedNotWork() {
        #expect(hung(Signs(mustWork: false)) == [[], [], [.recorder, .control]])
    }

    /// The time in which nothing had to be done does not count.
    @Test mutating func workThatHasJustComeHasTheWholeTime() {
        for time in stride(from: 0, through: 300, by: 30) {
            let signs = Signs(
                recorder: UInt64(time), control: UInt64(time), work: 7, mustWork: time > 100)
            let hung = liveness.hung(seeing: signs, at: .seconds(time))
            #expect(hung == (time >= 150 ? [.work] : []), "at \(time)")
        }
    }
}
