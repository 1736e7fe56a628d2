import Control
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// What `chroniclectl doctor` finds.
@Suite struct DoctorTests {
    @Test func itSaysWhatIsWellAndWhatIsNot() throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(in: folder.path)
        let well = try Program.control("--directory", folder.path.string, "doctor")
        #expect(well.status == 0, "\(well.output)\(well.errors)")
        #expect(well.output.contains("good  \(daemon.incoming) is watched by inotify\n"))
        #expect(well.output.contains("  \(daemon.incoming): checked by lease\n"))
        #expect(well.output.contains("good  the lexicon is sound\n"))
        #expect(well.output.contains(" are free for \(folder.path)/events.jsonl, "))
        #expect(well.output.contains(" watches that a user may have\n"))
        try FileManager.default.removeItem(atPath: daemon.incoming.string)
        try waitUntil("the folder is missed") {
            try daemon.status().live.directories.contains { !$0.watched }
        }
        let ill = try Program.control("--directory", folder.path.string, "doctor")
        #expect(ill.status == 69)
        #expect(ill.output.contains("bad  \(daemon.incoming) is not watched"))
        #expect(ill.output.contains("\n      hint: make the folder"))
    }

    @Test func itNeedsNoDaemon() throws {
        let folder = try TemporaryDirectory()
        let result = try Program.control("--directory", folder.path.string, "doctor")
        #expect(result.status == 69)
        #expect(result.output.hasPrefix("bad  cannot connect to \(folder.path)/io.chron"))
        #expect(result.output.contains("hint: is chronicled running? try: chronicled --directory "))
        #expect(result.output.contains("good  the configuration is sound\n"))
    }

    @Test func itNamesWhatIsWrongWithFilesThatWereChangedSince() throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(in: folder.path, settings: ["settle": "\"1s\""])
        let file = folder.path.appending("chronicled.toml")
        let text = try String(contentsOfFile: file.string, encoding: .utf8)
        try folder.write("settel = \"1s\"\n" + text, to: "chronicled.toml")
        let result = try Program.control("--directory", folder.path.string, "doctor")
        #expect(result.status == 69)
        #expect(result.output.contains("bad  the configuration has mistakes: \(file):1: "))
        #expect(try daemon.status().live.state == .running)
    }

    @Test func whenClearingItLooksAtWhoMayMoveFiles() throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(in: folder.path, settings: ["after": "\"move\""])
        let user = SystemProcess(id: daemon.processID).user
        let well = try Program.control("--directory", folder.path.string, "doctor")
        #expect(well.status == 0, "\(well.output)")
        #expect(user == PeerCredentials.own.user)
    }
}
