#if DEBUG
    import Control
    import Daemon
    import EventLog
    import Foundation
    import LinuxSystem
    import SystemPackage

    /// One run: a daemon that meets faults while files are dropped, and one after it that does not.
    struct FaultRun {
        let setting: Setting
        let fault: SystemCallFaults.Fault?
        let spool: Spool
        let configuration: Configuration
        /// How many lines the log holds before the run.
        let earlier: UInt64

        /// Prepares a run in the new folder `directory`.
        init(
            _ setting: Setting, _ fault: SystemCallFaults.Fault?, in directory: FilePath,
            with fixtures: Fixtures
        ) throws {
            self.setting = setting
            self.fault = fault
            spool = try Spool(directory: directory)
            var configuration = Configuration(
                directory: directory, lexicon: fixtures.lexicon, workers: 2)
            configuration.settleTime = .milliseconds(60)
            configuration.pauses.log = .milliseconds(20)
            configuration.pauses.folder = .milliseconds(20)
            configuration.pauses.file = .milliseconds(20)
            if setting == .cleared {
                configuration.afterVerdict = .move
                configuration.rotationBytes = 4_000
            }
            self.configuration = configuration
            earlier = setting == .torn ? fixtures.tornLogLines : 0
            if setting == .torn { try fixtures.tornLog.write(to: URL(filePath: log.string)) }
        }

        private var log: FilePath { configuration.log }

        /// Whether the daemon must start and end as if there were no fault. A call that is made again
        /// after an interruption may be the one that the setting lets fail.
        private var mustNotFail: Bool {
            fault.map { fault in
                fault.isHarmless && !setting.faults.contains { $0.call == fault.call }
            } ?? true
        }

        /// Runs both daemons.
        ///
        /// - Returns: how often each call was made while there were faults, and what was violated.
        func run() async throws -> (uses: [String: Int], violations: [String]) {
            try spool.deliverBeforeStart()
            SystemCallFaults.begin(setting.faults + (fault.map { [$0] } ?? []))
            let (shown, complaints) = try await runWithFaults()
            let uses = SystemCallFaults.end()
            let left = openFiles()
            let index = try IndexCopy(of: configuration.index, into: spool.directory)
            var violations = complaints + left
            violations += try await runWithoutFaults() + openFiles()
            let ledger = try Ledger(log: log, earlier: earlier)
            violations += ledger.faults + ledger.excess
            if fault?.call != "fcntl(F_SETLEASE)" { violations += ledger.partial(of: spool) }
            violations += shown.filter { !ledger.lines.contains($0) }.map {
                "line \($0.sequence) was shown and is gone"
            }
            let ids = Set(ledger.lines.map(\.id))
            violations += index.ids.filter { !ids.contains($0) }.map {
                "the index showed \($0), which is gone"
            }
            violations += try indexFaults()
            violations += spool.changedFiles().map { "\($0) was changed" }
            return (uses, violations)
        }

        /// - Returns: the lines that were shown, and what was violated.
        private func runWithFaults() async throws -> (shown: [LogLine], violations: [String]) {
            let daemon: DaemonRun
            do throws(StartError) {
                daemon = try DaemonRun(configuration)
            } catch {
                try spool.deliverWhileRunning(renames: setting != .cleared)
                try spool.rewrite()
                return ([], mustNotFail ? ["the daemon did not start: \(error)"] : [])
            }
            let isWatching = wait(seconds: 0.5) { Stderr.contains("chronicled", "watches") }
            try spool.deliverWhileRunning(renames: setting != .cleared)
            usleep(5_000)
            try spool.rewrite()
            let watch = LedgerWatch(log: log, earlier: earlier, spool: spool)
            let isLasting = fault?.isLasting ?? false
            let isJudged = watch.waitUntilJudged(seconds: isLasting ? 0.3 : 5) { read in
                SystemCallFaults.sparing { read() }
            }
            let sequence = SystemCallFaults.sparing { daemon.status() }
                .flatMap { UInt64($0.live.log.sequence) }
            let shown = try SystemCallFaults.sparing {
                try Ledger(log: log, earlier: earlier).lines
            }
            .filter { $0.sequence <= sequence ?? 0 }
            let end = await daemon.stop()
            var violations: [String] = []
            if !isJudged, isWatching, !isLasting {
                violations.append("not judged without a restart: \(watch.unjudged)")
            }
            if let end, !(end is StartError), !(end is StoppedWhileStalled) {
                violations.append("it ended with \(end)")
            }
            if let end, mustNotFail { violations.append("it ended with \(end)") }
            return (shown, violations)
        }

        /// - Returns: what was violated.
        private func runWithoutFaults() async throws -> [String] {
            let daemon: DaemonRun
            do throws(StartError) {
                daemon = try DaemonRun(configuration)
            } catch {
                return ["the daemon does not start again: \(error)"]
            }
            var violations: [String] = []
            let watch = LedgerWatch(log: log, earlier: earlier, spool: spool)
            if !watch.waitUntilJudged(seconds: 5) {
                violations.append("not judged after the restart: \(watch.unjudged)")
            }
            let lines = try Ledger(log: log, earlier: 0).lines
            let counts = [RecordType.accepted, .duplicate, .rejected].map { type in
                lines.count { $0.type == type }
            }
            let agrees = wait(seconds: 2) {
                guard let live = daemon.status()?.live, live.state == .running else { return false }
                return [live.accepted, live.duplicate, live.rejected] == counts
            }
            if !agrees {
                violations.append("status says otherwise: \(String(describing: daemon.status()))")
            }
            if setting == .cleared, !wait(seconds: 5, { spool.filesLeft.isEmpty }) {
                violations.append("not cleared away: \(spool.filesLeft)")
            }
            if let end = await daemon.stop() { violations.append("it ended with \(end)") }
            return violations
        }

        /// The files that a daemon which has ended leaves open.
        private func openFiles() -> [String] {
            let files = { OpenFiles.within(spool.directory) }
            _ = wait(seconds: 2) { files().isEmpty }
            return files().map { "\($0) is still open" }
        }

        private func indexFaults() throws -> [String] {
            let rows = try IndexCopy(of: configuration.index, into: spool.directory).rows
            let anew = try IndexCopy.rebuiltRows(fromLogAt: log, in: spool.directory)
            return rows == anew ? [] : ["the index differs from one that is made anew"]
        }
    }
#endif
