import SystemPackage
import Testing

/// The daemon with a fault in every use of every system call that it wraps.
@Suite struct FaultTableTests {
    @Test(arguments: ["plain", "unsynced", "torn"])
    func nothingIsLostAndNothingIsJudgedTwice(setting: String) throws {
        let result = try Program.run(Program.folder.appending("FaultRuns").string, [setting])
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        print(result.output)
    }
}
