import EventIndex
import EventLog
import LinuxSystem
import SystemPackage

/// The log and its index as a daemon finds them at its start: repaired and in step.
struct Records {
    let log: EventLog
    let index: EventIndex

    /// Opens, or makes, the log and the index that `configuration` names, and tells `progress` how
    /// far they are.
    ///
    /// - Throws: ``StartError``; `.index(.interrupted)` when `stop` is raised meanwhile.
    init(
        configuration: Configuration, progress: RecordingProgress, stop: StopSignal
    ) throws(StartError) {
        let segments = LogSegments(active: configuration.log)
        let checked = EventIndex.checkedPosition(path: configuration.index, log: segments)
        do throws(LogError) {
            log = try EventLog(
                path: configuration.log, source: "/chronicled/\(hostName())", checked: checked)
        } catch {
            throw .log(error)
        }
        log.limits = configuration.rotationLimits
        progress.find(log.damage)
        progress.mend(log.repair)
        do throws(IndexError) {
            progress.begin(log.synced)
            index = try EventIndex(
                path: configuration.index, log: segments, synced: log.synced
            ) { (position) throws(IndexError) in
                progress.rebuilt(to: position.sequence)
                if stop.isRaised { throw .interrupted }
            }
            if index.isMadeAnew, log.synced.sequence > 0 { progress.makeIndexAnew() }
            progress.isReady(try index.read { try $0.tally() })
        } catch {
            throw .index(error)
        }
    }
}
