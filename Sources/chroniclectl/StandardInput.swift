import ArgumentParser
import Daemon
import LinuxSystem
import SystemPackage

/// Standard input as an archive of articles.
enum StandardInput {
    /// Codes its lines to standard output, `jobs` of them at a time; throws the exit code to end
    /// with when lines hold no article, or when input or output fails.
    static func code(by coder: ArchiveCoder, jobs: Int) throws {
        let tally: ArchiveCoder.Tally
        do throws(ArchiveCoder.Failure) {
            tally = try coder.code(.standardInput, to: .standardOutput, threads: jobs)
        } catch {
            throw report(error)
        }
        guard tally.faults > 0 else { return }
        throw Failure.report(
            "without an article: \(tally.faults) of \(tally.lines) lines", exitCode: 65)
    }

    private static func report(_ failure: ArchiveCoder.Failure) -> ExitCode {
        switch failure {
        case .output(let error): Failure.report(output: error)
        case .input(let error):
            Failure.report("cannot read standard input: \(error.cause)", exitCode: 74)
        }
    }
}
