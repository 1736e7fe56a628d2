import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import LinuxSystem

@Suite struct InotifyTests {
    private let directory: TemporaryDirectory
    private let folder: FilePath

    init() throws {
        directory = try TemporaryDirectory()
        folder = directory.path.appending("watched")
        try folder.makeDirectories()
    }

    private func events(
        _ act: () throws -> Void
    ) throws -> [Inotify.Event] {
        let inotify = try Inotify()
        let watch = try inotify.watch(
            folder, for: [.closeWrite, .movedTo, .movedFrom, .create, .onlyDirectory])
        #expect(try inotify.read().isEmpty)
        try act()
        let events = try inotify.read()
        #expect(events.allSatisfy { $0.watch == watch })
        return events
    }

    @Test func announcesTheCloseOfAWriter() throws {
        let events = try events { try folder.appending("a").write("text") }
        #expect(events.map(\.mask) == [.create, .closeWrite])
        #expect(events.map(\.name) == [Array("a".utf8), Array("a".utf8)])
    }

    @Test func announcesAHardLinkAsMadeOnly() throws {
        let file = directory.path.appending("outside")
        try file.write("text")
        let events = try events {
            #expect(link(file.string, folder.appending("linked").string) == 0)
        }
        #expect(events.map(\.mask) == [.create])
        #expect(events.map(\.name) == [Array("linked".utf8)])
    }

    @Test func announcesANamelessFileOnceItHasAName() throws {
        let events = try events {
            let file = try OwnedDescriptor(
                opening: folder, [.readWrite, OpenFlags(rawValue: 0o20_200_000)])
            var written = 0
            try file.descriptor.writeAll(Array("text".utf8), written: &written)
            let source = "/proc/self/fd/\(file.descriptor.rawValue)"
            let result = linkat(
                AT_FDCWD, source, AT_FDCWD, folder.appending("named").string,
                Int32(AT_SYMLINK_FOLLOW))
            #expect(result == 0)
        }
        #expect(events.contains { $0.mask == .create && $0.name == Array("named".utf8) })
    }

    @Test func announcesNamesMovedInAndOut() throws {
        let outside = directory.path.appending("outside")
        let inside = folder.appending("inside")
        try outside.write("text")
        let events = try events {
            try outside.rename(to: inside)
            try inside.rename(to: outside)
        }
        #expect(events.map(\.mask) == [.movedTo, .movedFrom])
    }

    @Test func announcesFoldersAsSuch() throws {
        let events = try events { try folder.appending("sub").makeDirectories() }
        #expect(events.map(\.mask) == [[.create, .isDirectory]])
    }

    @Test func keepsTheBytesOfNamesThatAreNoText() throws {
        let name: [UInt8] = [0xFF, 0x0A, 0x22, 0xC3]
        let events = try events { try folder.appending(name: name).write("") }
        #expect(events.first?.name == name)
    }

    @Test func answersAnEndedWatchWithIgnored() throws {
        let inotify = try Inotify()
        let watch = try inotify.watch(folder, for: [.create])
        #expect(try inotify.watch(folder, for: [.create]) == watch)
        inotify.unwatch(watch)
        #expect(try inotify.read().map(\.mask) == [.ignored])
        inotify.unwatch(watch)
    }

    @Test func refusesAFileWhenOnlyFoldersAreAskedFor() throws {
        let file = directory.path.appending("file")
        try file.write("")
        let inotify = try Inotify()
        #expect(throws: SystemCallError(call: "inotify_add_watch", errno: .notDirectory)) {
            try inotify.watch(file, for: [.create, .onlyDirectory])
        }
    }

    @Test func readsTheKernelsFormWithAnOverflowInIt() {
        let overflow = header(watch: -1, mask: 0x4000, nameLength: 0)
        let made = header(watch: 7, mask: 0x100, nameLength: 16)
        let name = Array("minsk.txt".utf8)
        let bytes = overflow + made + name + [UInt8](repeating: 0, count: 16 - name.count)
        let events = Inotify.events(in: bytes)
        #expect(events.map(\.watch) == [-1, 7])
        #expect(events.map(\.mask) == [.overflow, .create])
        #expect(events.map(\.name) == [[], name])
    }

    @Test func readsNoEventBeyondTheBytesItWasGiven() {
        #expect(Inotify.events(in: []).isEmpty)
        #expect(Inotify.events(in: [1, 2, 3]).isEmpty)
        let cut = header(watch: 1, mask: 0x100, nameLength: .max) + Array("ab".utf8)
        #expect(Inotify.events(in: cut).map(\.name) == [Array("ab".utf8)])
    }

    private func header(watch: Int32, mask: UInt32, nameLength: UInt32) -> [UInt8] {
        let words = [UInt32(bitPattern: watch), mask, 0, nameLength]
        return words.flatMap { word in withUnsafeBytes(of: word) { Array($0) } }
    }
}
