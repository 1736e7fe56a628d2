import EventLog
import SystemPackage
import Testing

@testable import Daemon

/// Which folders and files of the daemon's own go together.
@Suite struct FolderPlanTests {
    private func fault(roots: [String], log: String = "/log/events.jsonl") -> String? {
        var configuration = Configuration(directory: "/d", lexicon: "/l", workers: 1)
        configuration.roots = roots
        configuration.log = .init(log)
        do throws(ConfigurationError) {
            try configuration.checkFolders()
            return nil
        } catch {
            return error.description
        }
    }

    @Test func foldersBesideEachOtherAreFine() {
        #expect(fault(roots: ["/a", "/ab", "/d/incoming"]) == nil)
    }

    @Test(arguments: [["/a", "/a"], ["/a", "/a/b"], ["/a/b", "/a"]])
    func aFolderIsNotWatchedTwice(roots: [String]) {
        #expect(
            fault(roots: roots) == "cannot watch \(roots[1]): \(roots[0]) is watched already")
    }

    @Test func theDaemonsOwnFilesLieInNoWatchedFolder() {
        #expect(
            fault(roots: ["/a"], log: "/a/b/events.jsonl")
                == "cannot watch /a: /a/b/events.jsonl lies in it")
        #expect(fault(roots: ["/d"]) == "cannot watch /d: /d/index.sqlite lies in it")
    }

    private func faultWhenMoving(roots: [String], log: String) -> String? {
        var configuration = Configuration(directory: "/d", lexicon: "/l", workers: 1)
        configuration.roots = roots
        configuration.log = .init(log)
        configuration.afterVerdict = .move
        do throws(ConfigurationError) {
            try configuration.checkFolders()
            return nil
        } catch {
            return error.description
        }
    }

    @Test(arguments: [
        (["/s/in", "/s/also"], "/l/events.jsonl", nil),
        (["/s/in", "/s/done"], "/l/events.jsonl", "/s/done: /s/done is watched"),
        (["/s/in", "/s/failed/in"], "/l/events.jsonl", "/s/failed: /s/failed/in is watched"),
        (["/s/in"], "/s/done/events.jsonl", "/s/done: /s/done/events.jsonl lies in it"),
    ])
    func foldersForJudgedFilesAreNotWatchedAndHoldNothingElse(
        roots: [String], log: String, fault: String?
    ) {
        let found = faultWhenMoving(roots: roots, log: log)
        #expect(found == fault.map { "cannot move files to \($0)" })
    }

    @Test func verdictsAreForgottenOnlyOfFilesThatAreClearedAway() {
        var configuration = Configuration(directory: "/d", lexicon: "/l", workers: 1)
        configuration.retention = .seconds(86_400)
        #expect(throws: ConfigurationError.self) { try configuration.checkFolders() }
        configuration.afterVerdict = .delete
        #expect(throws: Never.self) { try configuration.checkFolders() }
    }
}
