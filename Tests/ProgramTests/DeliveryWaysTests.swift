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
        var expected: [String: String] = [:]
        for (number, way) in Way.allCases.enumerated() {
            let content = SampleArticle.numbered(number)
            expected[try deliver(content, way)] = Digest(of: Array(content.utf8)).identifier
        }
        #expect(try Program.control("sync", "--directory", folder.path.string).status == 0)
        var judged: [String: String] = [:]
        for line in try daemon.lines().verdicts where line.type == .accepted {
            judged[try #require(try line.text("file"))] = line.id
        }
        #expect(judged == expected)
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
