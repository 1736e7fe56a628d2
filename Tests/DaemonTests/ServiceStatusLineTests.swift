import Control
import Testing

@testable import Daemon

/// The line that the service manager shows.
@Suite struct ServiceStatusLineTests {
    private func line(_ state: StatusState, _ change: (inout StatusLive) -> Void = { _ in })
        -> String
    {
        let settings = StatusSettings(
            configuration: [], set: [], directories: ["/a", "/b"], log: "/l", index: "/i",
            socket: "/s", lexicon: "/x", maximumArticleBytes: 1, queueLimit: 1, workers: 1)
        var live = StatusLive(
            state: state, since: "", uptimeSeconds: 1, version: "1", host: "h", pid: 1,
            directories: [StatusDirectory(path: "/a", watched: true)],
            log: StatusLog(path: "/l", bytes: 0, sequence: "8"),
            index: StatusIndex(path: "/i", bytes: 0, sequence: "7", state: .current))
        (live.accepted, live.duplicate, live.rejected) = (10, 2, 1)
        (live.waiting, live.working) = (5, 3)
        change(&live)
        return StatusReport(settings: settings, live: live).line
    }

    @Test func saysWhatIsDoneAndHowMuchThereIs() {
        #expect(line(.running) == "watching /a, /b; 5 waiting, 13 judged")
        #expect(line(.paused) == "paused; 5 waiting, 13 judged")
        #expect(line(.starting) == "starting; the index holds record 7")
        #expect(line(.stopping) == "finishing the work in hand; 3 in work")
    }

    @Test func saysWhatIsWrong() {
        #expect(line(.stalled) { $0.fault = "voll" } == "stalled: voll; 5 waiting, 13 judged")
        #expect(
            line(.degraded) {
                $0.directories.append(StatusDirectory(path: "/b", watched: false, fault: "weg"))
            } == "degraded: /b is not watched: weg; 5 waiting, 13 judged")
    }
}
