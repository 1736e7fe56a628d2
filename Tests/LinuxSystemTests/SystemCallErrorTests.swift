import Glibc
import SystemPackage
import Testing

@testable import LinuxSystem

@Suite struct SystemCallErrorTests {
    @Test func namesCallAndCauseInLowerCase() {
        let error = SystemCallError(call: "connect", errno: .noSuchFileOrDirectory)
        #expect(error.description == "connect: no such file or directory")
    }

    @Test func retriesAnInterruptedCallAndReturnsItsResult() throws {
        var attempts = 0
        let result = try retryingOnInterrupt("read") { () -> Int32 in
            attempts += 1
            errno = EINTR
            return attempts < 3 ? -1 : 7
        }
        #expect(result == 7)
        #expect(attempts == 3)
    }

    @Test func reportsAnyOtherFailureWithTheCallsName() {
        #expect(throws: SystemCallError(call: "open", errno: .permissionDenied)) {
            try retryingOnInterrupt("open") { () -> Int32 in
                errno = EACCES
                return -1
            }
        }
    }
}
