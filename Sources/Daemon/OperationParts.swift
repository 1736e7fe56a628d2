import Control
import EventIndex
import EventLog

extension Operation {
    /// The parts that judge, and those that control methods act on.
    struct Parts: Sendable {
        let recorder: Recorder
        let pipeline: Pipeline
        let retrials: Retrials
        let rotation: RequestedRotation
        let index: EventIndex
        let reloading: Reloading

        /// What questions about events are put to.
        var source: EventSearch.Source {
            EventSearch.Source(index: index) { [recorder] in recorder.finishIndex(done: $0) }
        }
    }
}

extension Operation.Parts {
    /// What the parts of a daemon that starts are made of.
    struct Setting: Sendable {
        let sources: ConfigurationSources
        let configuration: Current<Configuration>
        let coding: ArticleCoding
        let progress: RecordingProgress
        let journal: DaemonJournal
        /// Who is told of reloads.
        let reloads: ReloadListener
        /// Called when an answer is ready that somebody waits for.
        let answered: @Sendable () -> Void
        /// Called whenever the number of files that wait may have changed.
        let changed: @Sendable () -> Void
    }

    /// The parts that work on `records`; nothing is watched before the pipeline is started.
    init(_ records: sending Records, _ setting: Setting) throws(StartError) {
        let (configuration, index) = (setting.configuration.now, records.index)
        let recorder = Recorder(
            log: records.log, index: index, progress: setting.progress,
            retention: configuration.retention, pause: configuration.pauses.log)
        let worker = Worker(
            coding: setting.coding, index: index, recorder: recorder, progress: setting.progress,
            journal: setting.journal,
            clearing: Clearing(
                after: configuration.afterVerdict, index: index,
                finishIndex: { recorder.finishIndex() }),
            memory: MemoryRoom(bytes: configuration.queueBytes),
            settleTime: configuration.settleTime)
        let pipeline = try Pipeline(
            starting: configuration, worker: worker, changed: setting.changed)
        self.index = index
        self.recorder = recorder
        self.pipeline = pipeline
        retrials = Retrials(
            roots: { [configuration = setting.configuration] in configuration.now.roots },
            index: index, finishIndex: { recorder.finishIndex() },
            offer: { [weak pipeline] in pipeline?.retry($0) })
        rotation = RequestedRotation(recorder: recorder, whenAnswered: setting.answered)
        reloading = Reloading(
            sources: setting.sources, current: setting.configuration, pipeline: pipeline,
            recorder: recorder, journal: setting.journal, listener: setting.reloads)
        pipeline.observe(setting.answered)
        retrials.whenAnswered(setting.answered)
    }
}
