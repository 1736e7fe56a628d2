import Daemon
import SystemPackage
import TestSupport
import Testing

@Suite struct DaemonTests {
    /// A service group prints its services when it is made; all that the daemon holds would take it
    /// seconds.
    @Test func isPrintedAsAName() throws {
        let folder = try TemporaryDirectory()
        var configuration = Configuration(directory: folder.path, lexicon: "", workers: 1)
        configuration.codesEvents = false
        let daemon = try Daemon(
            sources: ConfigurationSources(defaults: configuration, file: nil), environment: [:])
        #expect("\(daemon)" == "chronicled")
        #expect(String(reflecting: daemon) == "chronicled")
    }
}
