import ArgumentParser
import Control
import LinuxSystem

/// `chroniclectl metrics`
struct MetricsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics", abstract: "Print the daemon's figures as OpenMetrics text.",
        discussion: """
            For node_exporter's textfile collector, from a timer or cron each minute:
            chroniclectl metrics >/var/lib/node_exporter/chronicled.tmp && \
            mv /var/lib/node_exporter/chronicled.tmp /var/lib/node_exporter/chronicled.prom
            """)

    @OptionGroup var connection: Connection

    func run() throws {
        try connection.withClient { client in
            let reply = try client.call(Route.metricsMethod).decoded(as: MetricsReply.self)
            try Terminal.write(reply.text)
        }
    }
}
