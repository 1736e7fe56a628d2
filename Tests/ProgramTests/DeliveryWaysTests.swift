import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// Every way in which programs deliver files, told whole by a lease or by holding still.
@Suite struct DeliveryWaysTests {
    /// A way to deliver a file.
    enum Way: String, CaseIterable, Sendable {
        case copied, writtenSlowly, openedSeveralTimes, movedIn, linkedIn, namedLate
        case renamedFromADotfile, renamedFromAPart, truncatedInPlace, inAFolderMovedIn
        case inANewFolder
    }

    let folder: TemporaryDirectory
    private var outside: FilePath { folder.path.appending("outside") }
    private var incoming: FilePath { folder.path.appending("incoming") }

    init() throws {
        folder = try TemporaryDirectory()
        for path in [outside, incoming] { try path.makeDirectories() }
    }

    /// Delivers `content`; the path under the watched folder.
    private func deliver(_ content: String, _ way: Way) throws -> String {
        let name = "\(way.rawValue).txt"
        let (inside, draft) = (incoming.appending(name), outside.appending(name))
        switch way {
        case .copied:
            try draft.write(content)
            try FileManager.default.copyItem(atPath: draft.string, toPath: inside.string)
        case .writtenSlowly, .openedSeveralTimes:
            let first = try FileDescriptor.open(
                inside, .writeOnly, options: .create, permissions: .groupReadOtherRead)
            for byte in content.utf8.prefix(20) { try first.writeAll([byte]) }
            if way == .openedSeveralTimes { try FileDescriptor.open(inside, .writeOnly).close() }
            try first.writeAll(content.utf8.dropFirst(20))
            try first.close()
        case .movedIn:
            try draft.write(content)
            try draft.rename(to: inside)
        case .linkedIn:
            try draft.write(content)
            try FileManager.default.linkItem(atPath: draft.string, toPath: inside.string)
        case .namedLate:
            let file = try NamelessFile(in: incoming)
            try file.descriptor.writeAll(content.utf8)
            try file.link(to: inside)
            try file.descriptor.close()
        case .renamedFromADotfile, .renamedFromAPart:
            let part = way == .renamedFromAPart ? "\(name).part" : ".\(name).Xy12ab"
            try incoming.appending(part).write(content)
            try incoming.appending(part).rename(to: inside)
        case .truncatedInPlace:
            try inside.write("")
            try inside.write(content)
        case .inAFolderMovedIn:
            try outside.appending("bewegt/tief").makeDirectories()
            try outside.appending("bewegt/tief/\(name)").write(content)
            try outside.appending("bewegt").rename(to: incoming.appending("bewegt"))
            return "bewegt/tief/\(name)"
        case .inANewFolder:
            try incoming.appending("neu/tief").makeDirectories()
            try incoming.appending("neu/tief/\(name)").write(content)
            return "neu/tief/\(name)"
        }
        return name
    }

    @Test(
        arguments: [nil, "65534"])
    func eachIsSeenAndReadWhole(user: String?) throws {
        guard user == nil || getuid() == 0 else { return }
        _ = try Program.run("chown", [user ?? "\(getuid())", folder.path.string])
        let daemon = try RunningDaemon(
            in: folder.path, user: user, settings: ["settle": "\"700ms\""])
        var delivered: [(way: Way, file: String, content: String)] = []
        for (number, way) in Way.allCases.enumerated() {
            let content = SampleArticle.numbered(number)
            delivered.append((way, try deliver(content, way), content))
        }
        #expect(try Program.control("sync", "--directory", folder.path.string).status == 0)
        let lines = try Dictionary(grouping: daemon.lines().verdicts) { try $0.text("file") ?? "" }
        #expect(Set(lines.keys) == Set(delivered.map(\.file)))
        for (way, file, content) in delivered {
            try expect(
                lines[file] ?? [], of: Array(content.utf8),
                after: whole(content, by: way, areWritersSeen: user == nil))
        }
    }

    /// What else was whole under the file's name before `content` was.
    ///
    /// A writer that closes and opens again has made the file whole in between. That another writer
    /// still has it open, only a lease tells.
    private func whole(_ content: String, by way: Way, areWritersSeen: Bool) -> [UInt8]? {
        switch way {
        case .truncatedInPlace: []
        case .openedSeveralTimes where !areWritersSeen: Array(content.utf8.prefix(20))
        default: nil
        }
    }

    /// Expects one acceptance of `content`; before it, if anything, one verdict on `earlier`, which
    /// it replaces or supersedes.
    private func expect(_ lines: [LogLine], of content: [UInt8], after earlier: [UInt8]?) throws {
        let last = try #require(lines.last)
        #expect(last.type == .accepted)
        #expect(last.id == Digest(of: content).identifier)
        let first = lines.count > 1 ? lines.first : nil
        #expect(lines.count <= (earlier == nil ? 1 : 2))
        #expect(try last.text("replaces") == (first?.type == .accepted ? first?.id : nil))
        #expect(try last.text("supersedes") == (first?.type == .rejected ? first?.id : nil))
        guard let first, let earlier else { return }
        #expect(try first.verdict()?.seen.content == Digest(of: earlier))
    }

    /// The close is announced, and what stands there then is whole for all that can be known.
    @Test(.enabled(if: getuid() == 0, "only root can take another user's name"))
    func aFileThatIsClosedInBetweenIsAnArticleAndThenItsReplacement() throws {
        _ = try Program.run("chown", ["65534", folder.path.string])
        let daemon = try RunningDaemon(in: folder.path, user: "65534")
        let (one, two) = (SampleArticle.numbered(1), SampleArticle.numbered(2))
        let first = try FileDescriptor.open(
            incoming.appending("a.txt"), .writeOnly, options: .create,
            permissions: .groupReadOtherRead)
        try first.writeAll(one.utf8)
        try FileDescriptor.open(incoming.appending("a.txt"), .writeOnly).close()
        #expect(try daemon.lines(verdicts: 1).verdicts.count == 1)
        try first.writeAll(two.utf8)
        try first.close()
        let lines = try daemon.lines(verdicts: 2).verdicts
        #expect(lines.first?.id == Digest(of: Array(one.utf8)).identifier)
        try expect(lines, of: Array((one + two).utf8), after: Array(one.utf8))
    }

    /// With leases no close but the last makes the file whole.
    @Test func aFileThatAnotherStillHasOpenIsNoArticleYet() throws {
        let daemon = try RunningDaemon(in: folder.path)
        let (one, two) = (SampleArticle.numbered(1), SampleArticle.numbered(2))
        let path = incoming.appending("a.txt")
        let first = try FileDescriptor.open(
            path, .writeOnly, options: .create, permissions: .groupReadOtherRead)
        try first.writeAll(one.utf8)
        try FileDescriptor.open(path, .writeOnly).close()
        #expect(try Program.control("sync", "--directory", folder.path.string).status == 0)
        #expect(try daemon.lines().isEmpty)
        try first.writeAll(two.utf8)
        try first.close()
        try expect(
            try daemon.lines(verdicts: 1).verdicts, of: Array((one + two).utf8), after: nil)
    }

    /// The kernel holds the file open for writing as long as it is mapped, and announces its close
    /// only then.
    @Test func aFileThatIsWrittenThroughAMappingIsReadWhenThatIsGone() throws {
        let daemon = try RunningDaemon(in: folder.path)
        let content = Array(SampleArticle.visit.utf8)
        let path = incoming.appending("abgebildet.txt")
        let file = open(path.string, O_RDWR | O_CREAT, 0o644)
        #expect(ftruncate(file, content.count) == 0)
        let map = try #require(
            mmap(nil, content.count, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0))
        #expect(close(file) == 0)
        map.copyMemory(from: content, byteCount: 100)
        #expect(try Program.control("sync", "--directory", folder.path.string).status == 0)
        #expect(try daemon.lines().isEmpty)
        map.copyMemory(from: content, byteCount: content.count)
        #expect(munmap(map, content.count) == 0)
        #expect(try Program.control("sync", "--directory", folder.path.string).status == 0)
        #expect(try daemon.lines().verdicts.map(\.id) == [Digest(of: content).identifier])
    }
}

extension FilePath {
    /// Writes `content` over whatever is here.
    fileprivate func write(_ content: String) throws {
        let flags: FileDescriptor.OpenOptions = [.create, .truncate]
        let file = try FileDescriptor.open(
            self, .writeOnly, options: flags, permissions: .groupReadOtherRead)
        try file.writeAll(content.utf8)
        try file.close()
    }
}

extension FilePermissions {
    fileprivate static let groupReadOtherRead: FilePermissions = [
        .ownerReadWrite, .groupRead, .otherRead,
    ]
}
