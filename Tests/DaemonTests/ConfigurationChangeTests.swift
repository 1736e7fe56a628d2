import EventLog
import SystemPackage
import Testing

@testable import Daemon

/// What a reload changes and what it cannot.
@Suite struct ConfigurationChangeTests {
    private let old = Configuration(directory: "/a", lexicon: "/lexikon", workers: 2)

    @Test func nothingChangesWhereNothingIsNew() {
        let change = ConfigurationChange(from: old, to: old)
        #expect(change.applied.isEmpty)
        #expect(change.needsRestart.isEmpty)
        #expect(change.configuration == old)
    }

    @Test func whereTheFilesLieStaysAsItWas() {
        var new = Configuration(directory: "/b", lexicon: "/anderes", workers: 2)
        new.places = [.log: .line("/b.toml", 1), .lexicon: .line("/b.toml", 2)]
        let change = ConfigurationChange(from: old, to: new)
        #expect(change.applied == [.directories, .lexicon])
        #expect(change.needsRestart == [.log, .index, .socket])
        #expect(change.configuration.log == old.log)
        #expect(change.configuration.index == old.index)
        #expect(change.configuration.socket == old.socket)
        #expect(change.configuration.roots == new.roots)
        #expect(change.configuration.places == [.lexicon: .line("/b.toml", 2)])
    }

    @Test func everyOtherKeyIsApplied() {
        var new = old
        new.roots = ["/c"]
        new.isRecursive = false
        new.settleTime = .seconds(9)
        new.rescanInterval = .seconds(9)
        new.afterVerdict = .move
        new.rotationBytes = 9 << 20
        new.rotationAge = .seconds(999)
        new.retention = .seconds(999)
        new.lexicon = "/anderes"
        new.maximumArticleBytes = 9
        new.queueLimit = 9
        new.queueBytes = 99 << 20
        new.workers = 9
        let change = ConfigurationChange(from: old, to: new)
        #expect(change.needsRestart.isEmpty)
        #expect(change.applied == ConfigurationKey.allCases.filter { !$0.needsRestart })
        #expect(change.configuration == new)
    }
}
