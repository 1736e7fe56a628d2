import Testing

@testable import Control

@Suite struct DiagnosisTests {
    private func diagnoses(
        version: String = "0.1.0", _ change: (inout StatusLive) -> Void = { _ in }
    ) -> [Diagnosis] {
        var report = StatusReport.sample
        change(&report.live)
        return Diagnosis.all(of: report, version: version)
    }

    @Test func aDaemonThatIsWellNeedsNothing() {
        let all = diagnoses()
        #expect(all.count == 5)
        #expect(all.allSatisfy { $0.health == .good && $0.advice == nil })
        #expect(all[2].text(showsColour: false).hasPrefix("good  /var/spool/chronicled/incoming "))
    }

    @Test func whatIsWrongComesWithWhatToDo() {
        let all = diagnoses(version: "0.2.0") { live in
            live.state = .stalled
            live.fault = "cannot write the log"
            live.faultSince = "2026-11-21T09:00:00Z"
            live.directories = [
                StatusDirectory(path: "/a", watched: false, fault: "gone", writerCheck: .settle),
                StatusDirectory(
                    path: "/b", watched: true, method: .polling, fault: "no watch is left",
                    writerCheck: .ownFiles),
            ]
            live.index.state = .behind
        }
        #expect(all.map(\.health) == [.weak, .bad, .bad, .weak, .weak, .weak, .weak])
        #expect(all[0].finding.hasSuffix("this program is 0.2.0"))
        #expect(all[1].finding == "it is stalled since 2026-11-21T09:00:00Z: cannot write the log")
        #expect(all[2].finding == "/a is not watched: gone")
        #expect(all[4].finding == "/b is polled: no watch is left")
        #expect(all[5].advice?.contains("CAP_LEASE") == true)
        #expect(all[1].text(showsColour: false).contains("\n      hint: make room"))
    }
}
