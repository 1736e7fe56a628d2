import EventIndex
import EventLog
import LinuxSystem
import SystemPackage

/// The log and its index as a daemon finds them at its start: repaired and in step.
struct Records {
    let log: EventLog
    let index: EventIndex
    let tally: Tally

    /// Opens, or makes, the log and the index that `configuration` names.
    init(configuration: Configuration) throws(StartError) {
        let segments = LogSegments(active: configuration.log)
        let checked = EventIndex.checkedPosition(path: configuration.index, log: segments)
        do throws(LogError) {
            log = try EventLog(
                path: configuration.log, source: "/chronicled/\(hostName())", checked: checked)
        } catch {
            throw .log(error)
        }
        do throws(IndexError) {
            index = try EventIndex(path: configuration.index, log: segments, synced: log.synced)
            tally = try index.read { try $0.tally() }
        } catch {
            throw .index(error)
        }
    }
}
