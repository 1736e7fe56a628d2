import Control
import Daemon
import Dispatch
import Foundation
import Logging
import ServiceLifecycle
import SystemPackage

/// A daemon that runs in this process.
struct DaemonRun {
    private let group: ServiceGroup
    private let task: Task<(any Error)?, Never>
    private let configuration: Configuration

    /// Starts a daemon.
    init(_ configuration: Configuration) throws(StartError) {
        let daemon = try Daemon(
            sources: ConfigurationSources(defaults: configuration, file: nil), environment: [:])
        let group = ServiceGroup(
            services: [daemon], logger: Logger(label: "run") { _ in SwiftLogNoOpLogHandler() })
        self.configuration = configuration
        self.group = group
        task = Task.detached {
            do {
                try await group.run()
                return nil
            } catch {
                return error
            }
        }
    }

    /// What it says of itself, or `nil` when it does not answer.
    func status() -> StatusReport? {
        guard var client = try? ControlClient(path: configuration.socket) else { return nil }
        return try? client.call(Route.statusMethod, timeout: .seconds(2)).decoded(
            as: StatusReport.self)
    }

    /// Stops it in order; the error it ended with.
    func stop() async -> (any Error)? {
        await group.triggerGracefulShutdown()
        return await task.value
    }
}
