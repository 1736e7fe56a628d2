import SystemPackage
import Testing

/// The daemon with a fault in every use of every system call that it wraps.
@Suite struct FaultTableTests {
    private static let repairing = [
        "fdatasync", "fsync", "open", "pread", "rename", "unlink", "write",
    ]

    private static let clearing = [
        "link", "lstat", "mkdir", "open", "rename", "renameat2", "unlink", "write",
    ]

    @Test(
        arguments: [
            ["plain"], ["unsynced"] + repairing, ["torn"] + repairing, ["cleared"] + clearing,
        ])
    func nothingIsLostAndNothingIsJudgedTwice(arguments: [String]) throws {
        let result = try Program.run(Program.folder.appending("FaultRuns").string, arguments)
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        print(result.output)
    }
}
