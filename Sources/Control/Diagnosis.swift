/// What a look at one part of a running daemon has found, and how to mend it.
public struct Diagnosis: Sendable, Equatable {
    /// How well the part is.
    public enum Health: String, Sendable {
        /// As it should be.
        case good
        /// It works, but less well than it could.
        case weak
        /// It does not do its work.
        case bad
    }

    /// How well it is.
    public let health: Health
    /// What was found, in words.
    public let finding: String
    /// What to do, or `nil` when nothing needs to be done.
    public let advice: String?

    /// Makes a diagnosis of its parts, made safe for a terminal.
    public init(_ health: Health, _ finding: String, advice: String? = nil) {
        self.health = health
        self.finding = TerminalText.safe(finding)
        self.advice = advice.map(TerminalText.safe)
    }

    /// The diagnosis as a person reads it: how well, what was found and, on a line of its own, what
    /// to do.
    public func text(showsColour: Bool) -> String {
        let colour: TerminalColour =
            switch health {
            case .good: .green
            case .weak: .yellow
            case .bad: .red
            }
        let label = colour.paint(health.rawValue, when: showsColour)
        return "\(label)  \(finding)" + (advice.map { "\n      hint: \($0)" } ?? "")
    }
}

extension Diagnosis {
    /// Everything that a daemon's `report` tells about its health, asked by a program of this
    /// `version`.
    public static func all(of report: StatusReport, version: String) -> [Diagnosis] {
        let live = report.live
        return [daemon(live, version), state(of: live)]
            + live.directories.flatMap { [watch(over: $0), writerCheck(in: $0)] }
            + [index(live.index)]
    }

    private static func daemon(_ live: StatusLive, _ version: String) -> Diagnosis {
        let finding = "chronicled \(live.version) answers, process \(live.pid)"
        guard live.version != version else { return Diagnosis(.good, finding) }
        return Diagnosis(
            .weak, "\(finding); this program is \(version)",
            advice: "restart the daemon: systemctl restart chronicled")
    }

    private static func state(of live: StatusLive) -> Diagnosis {
        let since = live.faultSince.map { " since \($0)" } ?? ""
        let finding = "it is \(live.state.rawValue)\(live.fault.map { "\(since): \($0)" } ?? "")"
        switch live.state {
        case .running: return Diagnosis(.good, finding)
        case .starting, .paused, .stopping: return Diagnosis(.weak, finding)
        case .stalled:
            return Diagnosis(
                .bad, finding,
                advice: "make room or mend the disk; it then goes on by itself, nothing is lost")
        case .degraded:
            return Diagnosis(.bad, finding, advice: "journalctl -u chronicled tells more")
        }
    }

    private static func watch(over directory: StatusDirectory) -> Diagnosis {
        let why = directory.fault.map { ": \($0)" } ?? ""
        guard directory.watched else {
            return Diagnosis(
                .bad, "\(directory.path) is not watched\(why)",
                advice: "make the folder, or let the daemon's user read it; it is then watched")
        }
        switch directory.method {
        case .inotify: return Diagnosis(.good, "\(directory.path) is watched by inotify")
        case .polling: return Diagnosis(.weak, "\(directory.path) is polled\(why)")
        }
    }

    private static func writerCheck(in directory: StatusDirectory) -> Diagnosis {
        let finding = "\(directory.path): \(directory.writerCheck.summary)"
        switch directory.writerCheck {
        case .lease: return Diagnosis(.good, finding)
        case .ownFiles:
            return Diagnosis(
                .weak, finding,
                advice: "grant CAP_LEASE (AmbientCapabilities=CAP_LEASE, PrivateUsers=no)")
        case .settle:
            return Diagnosis(
                .weak, finding,
                advice: "this file system has no leases; move finished files in, or raise settle")
        }
    }

    private static func index(_ index: StatusIndex) -> Diagnosis {
        switch index.state {
        case .current: Diagnosis(.good, "the index is current")
        case .behind, .rebuilding:
            Diagnosis(.weak, "the index is \(index.state.rawValue), at record \(index.sequence)")
        case .unavailable:
            Diagnosis(.bad, "the index is unavailable", advice: "look at the disk of \(index.path)")
        }
    }
}
