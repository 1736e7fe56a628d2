extension Diagnosis {
    /// What the daemon depends on; `report` is what it says itself, or `nil` when none answers.
    public static func all(of found: Surroundings, for report: StatusReport?) -> [Diagnosis] {
        [configuration(found), lexicon(found)] + found.rooms.map(room)
            + [watches(found), leases(found), clock(found, report)].compactMap(\.self)
            + (report.map { folders(found, $0) } ?? []) + found.foldersElsewhere.map(elsewhere)
    }

    private static func configuration(_ found: Surroundings) -> Diagnosis {
        guard !found.configurationFaults.isEmpty else {
            return Diagnosis(.good, "the configuration is sound")
        }
        return Diagnosis(
            .bad, "the configuration has mistakes: \(list(found.configurationFaults))",
            advice: "mend them, then: chroniclectl reload")
    }

    private static func lexicon(_ found: Surroundings) -> Diagnosis {
        guard !found.lexiconFaults.isEmpty else { return Diagnosis(.good, "the lexicon is sound") }
        return Diagnosis(
            .bad, "the lexicon has mistakes: \(list(found.lexiconFaults))",
            advice: "mend them, then: chroniclectl reload")
    }

    /// The first few of many faults.
    private static func list(_ faults: [String]) -> String {
        let more = faults.count > 3 ? "; and \(faults.count - 3) more" : ""
        return faults.prefix(3).joined(separator: "; ") + more
    }

    /// Little is less than a twentieth.
    private static func room(_ room: Surroundings.Room) -> Diagnosis {
        let free = ReadableQuantity.size(bytes: Int(clamping: room.freeBytes))
        let (place, files) = (room.paths.joined(separator: ", "), room.freeFiles)
        let finding = "\(free) and \(files) files are free for \(place)"
        if room.freeBytes == 0 || (room.allFiles > 0 && files == 0) {
            return Diagnosis(.bad, finding, advice: "make room; the daemon then goes on by itself")
        }
        let isLittle = room.freeBytes < room.allBytes / 20 || files < room.allFiles / 20
        guard isLittle else { return Diagnosis(.good, "\(free) are free for \(place)") }
        return Diagnosis(
            .weak, finding,
            advice: "make room, or let old segments go: retain in the configuration")
    }

    private static func watches(_ found: Surroundings) -> Diagnosis? {
        guard let limit = found.watchLimit else { return nil }
        let used = found.watches.map { "\($0) of " } ?? ""
        let finding = "\(used)\(limit) watches that a user may have"
        guard let watches = found.watches, watches > limit - limit / 5 else {
            return Diagnosis(.good, finding)
        }
        return Diagnosis(
            .weak, finding,
            advice:
                "sysctl fs.inotify.max_user_watches=\(limit * 4), and in /etc/sysctl.d to keep it")
    }

    private static func leases(_ found: Surroundings) -> Diagnosis? {
        guard found.grantsLeases == false else { return nil }
        return Diagnosis(
            .weak, "the kernel grants no leases, so files must hold still before they are read",
            advice: "sysctl fs.leases-enable=1")
    }

    private static func clock(_ found: Surroundings, _ report: StatusReport?) -> Diagnosis? {
        if let last = report?.live.lastArticle?.time, last > found.time {
            return Diagnosis(
                .weak, "the clock says \(found.time), and the log has lines of \(last)",
                advice: "set the clock; the order of the log's lines holds all the same")
        }
        guard let isInStep = found.isClockInStep else { return nil }
        guard isInStep else {
            return Diagnosis(
                .weak, "nothing keeps the clock in step: \(found.time)",
                advice: "timedatectl set-ntp true")
        }
        return Diagnosis(.good, "the clock is kept in step")
    }

    /// What the service's sandbox and the folders' owners leave the daemon to do in them.
    private static func folders(_ found: Surroundings, _ report: StatusReport) -> [Diagnosis] {
        let clears = report.settings.set.contains { $0.key == "after" && $0.value != "\"keep\"" }
        return found.folders.compactMap { folder in
            if folder.isHidden {
                return Diagnosis(
                    .bad, "the service does not see \(folder.path)",
                    advice: "systemctl edit chronicled, then: [Service] ProtectHome=read-only "
                        + "PrivateTmp=no (or BindPaths=\(folder.path)), and restart it")
            }
            if folder.isReadOnly {
                return Diagnosis(
                    clears ? .bad : .weak, "the service may not write in \(folder.path)",
                    advice: writingAdvice(for: folder.path))
            }
            guard clears, folder.isStickyForOthers else { return nil }
            return Diagnosis(
                .bad, "the sticky bit of \(folder.path) lets the daemon move nobody's files",
                advice: "chown chronicled \(folder.path)")
        }
    }

    private static func elsewhere(_ folder: String) -> Diagnosis {
        Diagnosis(
            .weak, "the service as it is shipped may not write in \(folder)",
            advice: writingAdvice(for: folder))
    }

    private static func writingAdvice(for folder: String) -> String {
        "systemctl edit chronicled, then: [Service] ReadWritePaths=\(parent(of: folder)), and "
            + "restart it"
    }

    /// The folder above: done/ and failed/ are made there.
    private static func parent(of path: String) -> String {
        let end = path.lastIndex(of: "/") ?? path.startIndex
        return end == path.startIndex ? "/" : String(path[..<end])
    }
}
