import LinuxSystem

/// Standard output.
enum Output {
    /// Prints `lines`; throws the exit code to end with when nobody reads them or the disk refuses.
    static func print(_ lines: [String]) throws {
        do throws(SystemCallError) {
            for line in lines { try Terminal.print(line) }
        } catch {
            throw Failure.report(output: error)
        }
    }
}
