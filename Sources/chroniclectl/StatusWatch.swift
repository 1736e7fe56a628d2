import Control
import Daemon
import LinuxSystem

/// `chroniclectl status --watch`: the status, shown again and again.
///
/// On a terminal each look takes the place of the one before; elsewhere they follow each other.
/// While no daemon answers that is shown, and asking goes on.
struct StatusWatch {
    let command: StatusCommand

    /// Looks until it is interrupted.
    ///
    /// - Throws: the exit code, when standard output cannot be written.
    func run() throws {
        var trend = StatusTrend()
        while true {
            do throws(SystemCallError) {
                try show(look(&trend))
            } catch {
                throw Failure.report(output: error)
            }
            sleep(milliseconds: Int(command.interval.duration / .milliseconds(1)))
        }
    }

    private func look(_ trend: inout StatusTrend) -> String {
        do {
            var client = try ControlClient(path: command.connection.socketPath)
            let reply = try client.call(Route.statusMethod, timeout: .seconds(5))
            let report = try reply.decoded(as: StatusReport.self)
            trend.add(report.live)
            let screen = StatusScreen(showsColour: Terminal.showsColour)
            return command.json ? reply.text + "\n" : screen.text(of: report, trend: trend)
        } catch {
            trend = StatusTrend()
            return command.json ? "" : TerminalText.safe("\(error)") + "\n"
        }
    }

    private func show(_ text: String) throws(SystemCallError) {
        if Terminal.isInteractive && !command.json {
            try Terminal.repaint(text)
        } else if !text.isEmpty {
            try Terminal.print(command.json ? String(text.dropLast()) : text)
        }
    }
}
