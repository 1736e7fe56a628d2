import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@Suite struct SystemProcessTests {
    private let own = SystemProcess(id: PeerCredentials.own.process)

    @Test func itsUserAndItsMountsAreShown() {
        #expect(own.user == PeerCredentials.own.user)
        #expect(own.isReadOnly("/dev/shm") == false)
        #expect(own.isReadOnly("/proc/self") != nil)
        #expect(own.sees("/dev/shm") == true)
        #expect(own.sees("/nowhere") == nil)
    }

    @Test func itsWatchesAreCounted() throws {
        let folder = try TemporaryDirectory()
        let inotify = try Inotify()
        _ = try inotify.watch(folder.path, for: [.create])
        #expect(own.watchCount ?? 0 > 0)
    }

    @Test func aProcessThatIsGoneShowsNothing() {
        let gone = SystemProcess(id: 0x7FFF_FFFF)
        #expect(gone.user == nil && gone.watchCount == nil && gone.isReadOnly("/") == nil)
    }

    @Test func theKernelsSettingsAreNumbers() throws {
        #expect(try #require(KernelText.setting("fs/inotify/max_user_watches")) > 0)
        #expect(KernelText.setting("fs/no_such_setting") == nil)
        #expect(KernelText.read("/proc/nowhere") == nil)
    }

    @Test func aFileSystemTellsItsRoom() throws {
        let room = try FileSystemRoom(at: "/dev/shm")
        #expect(room.freeBytes > 0 && room.freeBytes <= room.allBytes)
        #expect(room.freeFiles <= room.allFiles)
        #expect(throws: SystemCallError.self) { try FileSystemRoom(at: "/nowhere") }
    }
}
