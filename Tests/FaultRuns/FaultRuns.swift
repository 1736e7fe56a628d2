import Foundation
import SystemPackage

/// Runs the daemon in this process again and again, each time with another fault in one use of one
/// system call, and checks after a restart that nothing was lost and nothing judged twice.
///
/// `FaultRuns [--all | --count] [plain | unsynced | torn | cleared]… [CALL…]`: with `--all` every fault of
/// every use, with `--count` none, else one fault of each use up to the third and of every
/// tenth.
@main
struct FaultRuns {
    static func main() async {
        #if DEBUG
            do {
                exit(try await run(Array(CommandLine.arguments.dropFirst())) ? 0 : 1)
            } catch {
                report("\(error)")
                exit(70)
            }
        #else
            report("faults are in debug builds only")
            exit(64)
        #endif
    }

    #if DEBUG
        /// Whether all runs that `arguments` ask for went well.
        private nonisolated static func run(_ arguments: [String]) async throws -> Bool {
            let fixtures = try await Fixtures()
            defer { try? FileManager.default.removeItem(atPath: fixtures.folder.string) }
            let settings = arguments.compactMap(Setting.init(rawValue:))
            let calls = arguments.filter { !$0.hasPrefix("--") && Setting(rawValue: $0) == nil }
            let extent =
                arguments.lazy.compactMap(FaultTable.Extent.init(rawValue:)).first ?? .sample
            var violations = 0
            for setting in settings.isEmpty ? Setting.allCases : settings {
                let table = FaultTable(
                    setting: setting, extent: extent, fixtures: fixtures)
                violations += try await fill(table, calls)
            }
            return violations == 0
        }

        /// Makes the runs of `table`, of `calls` or, when there are none, of all; how many had
        /// violations.
        private nonisolated static func fill(
            _ table: FaultTable, _ calls: [String]
        ) async throws -> Int {
            var total = FaultTable.Row()
            report("\(table.setting): call, uses, runs, runs with violations")
            for (call, uses) in try await table.uses().sorted(by: { $0.key < $1.key })
            where calls.isEmpty || calls.contains(call) {
                let row = try await table.runs(of: call, uses: uses)
                report("\(call) \(row.uses) \(row.runs) \(row.violations)")
                total.uses += row.uses
                total.runs += row.runs
                total.violations += row.violations
            }
            report("all \(total.uses) \(total.runs) \(total.violations)")
            return total.violations
        }
    #endif
}
