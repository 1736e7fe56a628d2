import Testing

@testable import Control

@Suite struct SurroundingsDiagnosisTests {
    private var sound: Surroundings {
        var found = Surroundings()
        found.watchLimit = 1_000
        found.watches = 10
        found.grantsLeases = true
        found.isClockInStep = true
        found.time = "2026-11-21T12:00:00Z"
        found.rooms = [
            Surroundings.Room(
                paths: ["/a", "/b"], freeBytes: 60_000_000, allBytes: 100_000_000, freeFiles: 9,
                allFiles: 10)
        ]
        return found
    }

    private func diagnoses(
        _ report: StatusReport? = .sample, _ change: (inout Surroundings) -> Void = { _ in }
    ) -> [String] {
        var found = sound
        change(&found)
        return Diagnosis.all(of: found, for: report).map { $0.text(showsColour: false) }
    }

    @Test func soundSurroundingsNeedNothing() {
        #expect(
            diagnoses() == [
                "good  the configuration is sound", "good  the lexicon is sound",
                "good  60.0 MB are free for /a, /b",
                "good  10 of 1000 watches that a user may have", "good  the clock is kept in step",
            ])
    }

    @Test func whatCouldNotBeFoundOutIsNotSaid() {
        let all = Diagnosis.all(of: Surroundings(), for: nil)
        #expect(all.map(\.health) == [.good, .good])
    }

    @Test func mistakesInFilesAreNamed() {
        let all = diagnoses { found in
            found.configurationFaults = ["/etc/c.toml:3: unknown key settel"]
            found.lexiconFaults = ["a:1: x", "b:2: y", "c:3: z", "d:4: w"]
        }
        #expect(all[0].hasPrefix("bad  the configuration has mistakes: /etc/c.toml:3: "))
        #expect(all[1].contains("c:3: z; and 1 more\n      hint: mend them"))
    }

    @Test(arguments: [
        (UInt64(0), UInt64(9), "bad"), (60_000_000, 0, "bad"), (4_000_000, 9, "weak"),
        (5_000_000, 9, "good"),
    ])
    func roomIsJudgedByBytesAndFiles(bytes: UInt64, files: UInt64, health: String) {
        let all = diagnoses { found in
            found.rooms[0].freeBytes = bytes
            found.rooms[0].freeFiles = files
        }
        #expect(all[2].hasPrefix(health + "  "))
    }

    @Test func limitsOfTheKernelAreNamedWithTheSettingThatMendsThem() {
        let all = diagnoses { found in
            found.watches = 801
            found.grantsLeases = false
            found.isClockInStep = false
        }
        #expect(all[3].hasPrefix("weak  801 of 1000"))
        #expect(all[3].contains("sysctl fs.inotify.max_user_watches=4000"))
        #expect(all[4].contains("hint: sysctl fs.leases-enable=1"))
        #expect(all[5].hasPrefix("weak  nothing keeps the clock in step"))
    }

    @Test func aClockBehindTheLogIsToldFromTheLog() {
        let all = diagnoses { $0.time = "2026-11-21T11:00:00Z" }
        #expect(all[4].hasPrefix("weak  the clock says 2026-11-21T11:00:00Z, and the log has"))
    }

    @Test func withoutADaemonTheDropInIsNamedBeforeItIsMissed() {
        let all = diagnoses(nil) { $0.foldersElsewhere = ["/srv/feed/in"] }
        #expect(
            all.last?.hasPrefix("weak  the service as it is shipped may not write in /srv") == true)
        #expect(all.last?.contains("[Service] ReadWritePaths=/srv/feed, ") == true)
    }

    @Test func foldersThatCannotBeClearedComeWithTheDropIn() {
        var report = StatusReport.sample
        let folders = [
            Surroundings.Folder(path: "/srv/feed/in", isReadOnly: true, isStickyForOthers: false),
            Surroundings.Folder(path: "/srv/b", isReadOnly: false, isStickyForOthers: true),
            Surroundings.Folder(
                path: "/home/eva/in", isHidden: true, isReadOnly: false, isStickyForOthers: false),
        ]
        let kept = diagnoses(report) { $0.folders = folders }
        #expect(kept.count == 7)
        #expect(kept[5].hasPrefix("weak  the service may not write in /srv/feed/in"))
        report.settings.set.append(StatusSetting(key: "after", value: "\"move\"", from: "x:1"))
        let all = diagnoses(report) { $0.folders = folders }
        #expect(all[5].contains("[Service] ReadWritePaths=/srv/feed, "))
        #expect(all[6].contains("hint: chown chronicled /srv/b"))
        #expect(all[7].hasPrefix("bad  the service does not see /home/eva/in\n"))
    }
}
