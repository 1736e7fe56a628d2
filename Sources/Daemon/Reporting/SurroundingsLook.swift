import Control
import EventCoding
import EventLog
import GermanText
import LinuxSystem
import SystemPackage

extension Surroundings {
    /// Looks at everything that the daemon of `report` depends on, from outside of it. Its
    /// configuration is read anew: from the file that it read, or else from `sources`.
    public init(of report: StatusReport, orElse sources: ConfigurationSources) {
        self.init()
        configurationFaults = Self.faults(of: Self.sources(of: report) ?? sources)
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
            if sources.file != nil {
                foldersElsewhere = configuration.roots.filter { !$0.hasPrefix(Self.unitFolder) }
            }
        } catch {
            configurationFaults = error.faults.map(\.description)
        }
    }

    /// What the shipped unit may write to besides its own folders.
    private static let unitFolder = "/var/spool/chronicled/"

    /// Where the daemon of `report` read its configuration, which drop-ins may have been alone.
    private static func sources(of report: StatusReport) -> ConfigurationSources? {
        guard let first = report.settings.configuration.first.map({ FilePath($0) }) else {
            return nil
        }
        let folder = first.removingLastComponent().string
        return ConfigurationSources(
            defaults: Configuration(installedWithLexicon: "", workers: 1),
            file: folder.hasSuffix(".toml.d") ? FilePath(String(folder.dropLast(2))) : first,
            isOptional: true)
    }

    private static func faults(of sources: ConfigurationSources) -> [String] {
        do throws(ConfigurationError) {
            _ = try sources.load()
            return []
        } catch {
            return error.faults.map(\.description)
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
