#if DEBUG
    import Dispatch
    import Foundation
    import LinuxSystem
    import SystemPackage

    /// All runs of one setting: each call, each use of it, each thing that can go wrong with it.
    struct FaultTable {
        /// What came of the runs of one call.
        struct Row {
            var uses = 0
            var runs = 0
            var violations = 0
        }

        /// Which runs are made.
        enum Extent: String {
            /// All.
            case whole = "--all"
            /// One for most uses of each call.
            case sample = "--sample"
            /// None: the uses are only counted.
            case count = "--count"
        }

        let setting: Setting
        let extent: Extent
        let fixtures: Fixtures

        /// How often each call is made when none fails.
        func uses() async throws -> [String: Int] {
            try await run(nil).uses
        }

        /// Makes the runs of `call`, which is used `uses` times.
        func runs(of call: String, uses: Int) async throws -> Row {
            var row = Row(uses: uses)
            let files = OpenFiles.count
            guard extent != .count else { return row }
            for use in 1...max(uses, 1) where extent == .whole || use <= 6 || use % 7 == 0 {
                for effect in effects(of: call, at: use) {
                    let fault = SystemCallFaults.Fault(call: call, use: use, effect: effect)
                    row.runs += 1
                    if try await !run(fault).violations.isEmpty { row.violations += 1 }
                }
            }
            if !wait(seconds: 10, { OpenFiles.count <= files }) {
                report(
                    "\(setting), \(call): \(OpenFiles.count) files are open, \(files) were before")
                row.violations += 1
            }
            return row
        }

        /// All effects, or another one with each use.
        private func effects(of call: String, at use: Int) -> [SystemCallFaults.Fault.Effect] {
            let effects = FaultEffects.of(call)
            return extent == .whole ? effects : [effects[(use - 1) % effects.count]]
        }

        /// Makes one run and tells of what it violates.
        func run(
            _ fault: SystemCallFaults.Fault?
        ) async throws -> (uses: [String: Int], violations: [String]) {
            let name = "\(setting), \(fault.map { "\($0)" } ?? "no fault")"
            let directory = fixtures.folder.appending("run")
            try FileManager.default.createDirectory(
                atPath: directory.string, withIntermediateDirectories: true)
            Stderr.lead(to: directory.appending("stderr"))
            let alarm = DispatchWorkItem {
                report("\(name): hangs\n\(Stderr.text)")
                exit(1)
            }
            DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: alarm)
            defer { alarm.cancel() }
            let run = try FaultRun(setting, fault, in: directory, with: fixtures)
            let result = try await run.run()
            if !result.violations.isEmpty {
                report("\(name): \(result.violations.joined(separator: "; "))\n\(Stderr.text)")
            }
            try FileManager.default.removeItem(atPath: directory.string)
            return result
        }
    }
#endif
