import Control
import EventCoding
import EventLog
import GermanText
import LinuxSystem
import SystemPackage

extension Surroundings {
    /// Looks at everything that the daemon of `report` depends on, from outside of it.
    public init(of report: StatusReport) {
        self.init()
        configurationFaults = report.settings.configuration.flatMap(Self.configurationFaults)
        lexiconFaults = Self.lexiconFaults(
            in: LexiconDirectory(path: FilePath(report.settings.lexicon)))
        look(at: [report.settings.log, report.settings.index] + report.settings.directories)
        let process = SystemProcess(id: report.live.pid)
        watches = process.watchCount
        folders = report.settings.directories.map { path in
            Folder(
                path: path, isHidden: process.sees(FilePath(path)) == false,
                isReadOnly: process.isReadOnly(FilePath(path)) ?? false,
                isStickyForOthers: Self.isSticky(FilePath(path), for: process.user))
        }
    }

    /// Looks at what a daemon of this configuration would depend on.
    public init(of sources: ConfigurationSources) {
        self.init()
        do throws(ConfigurationError) {
            let configuration = try sources.load()
            lexiconFaults = Self.lexiconFaults(in: LexiconDirectory(path: configuration.lexicon))
            look(at: [configuration.log, configuration.index].map(\.string) + configuration.roots)
        } catch {
            configurationFaults = error.faults.map(\.description)
        }
    }

    private mutating func look(at paths: [String]) {
        watchLimit = KernelText.setting("fs/inotify/max_user_watches")
        grantsLeases = KernelText.setting("fs/leases-enable").map { $0 != 0 }
        isClockInStep = WallClock.isInStep
        time = Timestamp.text(nanoseconds: WallClock.nowNs())
        rooms = Self.rooms(for: paths)
    }

    /// The room for `paths`, each file system once.
    private static func rooms(for paths: [String]) -> [Room] {
        let devices = paths.map { (try? FileStatus(following: FilePath($0)))?.identity.device }
        var rooms: [Room] = []
        for (number, device) in devices.enumerated() {
            guard let device, devices.firstIndex(of: device) == number,
                let room = try? FileSystemRoom(at: FilePath(paths[number]))
            else { continue }
            rooms.append(
                Room(
                    paths: zip(paths, devices).filter { $1 == device }.map(\.0),
                    freeBytes: room.freeBytes, allBytes: room.allBytes,
                    freeFiles: room.freeFiles, allFiles: room.allFiles))
        }
        return rooms
    }

    private static func configurationFaults(in file: String) -> [String] {
        var scratch = Configuration(installedWithLexicon: "", workers: 1)
        do throws(ConfigurationError) {
            let file = try ConfigurationFile(path: FilePath(file))
            return file.apply(to: &scratch).map(\.description)
        } catch {
            return error.faults.map(\.description)
        }
    }

    private static func lexiconFaults(in folder: LexiconDirectory) -> [String] {
        do {
            _ = try Coder(files: folder.files())
            return []
        } catch {
            return "\(error)".split(separator: "\n").map(String.init)
        }
    }

    /// Whether `folder` is sticky and neither it nor all files in it are `user`'s to move.
    private static func isSticky(_ folder: FilePath, for user: UInt32?) -> Bool {
        guard let user, user != 0, let status = try? FileStatus(following: folder) else {
            return false
        }
        return status.isSticky && status.owner != user
    }
}
