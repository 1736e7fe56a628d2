import Control
import Dispatch
import EventLog
import Synchronization

/// Has the configuration and the lexicon read again and put into force, one reload after another.
///
/// What has a mistake is refused whole: then what was in force still is.
final class Reloading: Sendable {
    /// How many mistakes the journal is told of each time.
    private static let toldReasons = 20

    private let sources: ConfigurationSources
    private let current: Current<Configuration>
    private let pipeline: Pipeline
    private let recorder: Recorder
    private let journal: DaemonJournal
    private let listener: ReloadListener
    private let queue = DispatchQueue(label: "io.chronicled.reload")
    private let isStopped = Atomic(false)

    /// Reads `sources` again when it is told to, and puts what they say into force in `pipeline`
    /// and `recorder`, and in `current`.
    init(
        sources: ConfigurationSources, current: Current<Configuration>, pipeline: Pipeline,
        recorder: Recorder, journal: DaemonJournal, listener: ReloadListener
    ) {
        self.sources = sources
        self.current = current
        self.pipeline = pipeline
        self.recorder = recorder
        self.journal = journal
        self.listener = listener
    }

    /// Begins a reload; the answer, a ``ReloadReply``, comes when that is over.
    @discardableResult
    func begin() -> LateReply {
        let reply = LateReply()
        queue.async { [self] in
            reply.give(Result { () throws(MethodError) in try reload() })
            listener.answered()
        }
        return reply
    }

    /// Ends a reload that is under way, and lets none begin any more.
    func stop() {
        isStopped.store(true, ordering: .releasing)
        queue.sync {}
    }

    private func reload() throws(MethodError) -> JSONBytes {
        guard !isStopped.load(ordering: .acquiring) else {
            throw .failed("the daemon is stopping")
        }
        listener.began()
        defer { listener.ended() }
        do throws(StartError) {
            let (change, lexicon) = try apply()
            let reply = ReloadReply(
                applied: change.applied.map(\.rawValue),
                needsRestart: change.needsRestart.map(\.rawValue))
            journal.reloaded(reply, lexicon: lexicon)
            return (try? JSONBytes(encoding: reply)) ?? .emptyObject
        } catch {
            let reasons = error.sentences
            reasons.prefix(Self.toldReasons).forEach(journal.reloadRefused)
            if reasons.count > Self.toldReasons {
                journal.reloadRefused("and \(reasons.count - Self.toldReasons) more mistakes")
            }
            throw .reloadRefused(reasons)
        }
    }

    /// Reads everything, and puts it into force once all of it is found to be sound; what has
    /// changed, and what the log names the lexicon by.
    private func apply() throws(StartError) -> (ConfigurationChange, lexicon: String) {
        let change = ConfigurationChange(
            from: current.now, to: try Configuration(starting: sources))
        let configuration = change.configuration
        do throws(ConfigurationError) {
            try configuration.checkFolders()
        } catch {
            throw .configuration(error)
        }
        let coding = try ArticleCoding(configuration: configuration)
        try configuration.makeFolders()
        listener.willWatch(configuration)
        try pipeline.change(to: configuration, coding: coding)
        recorder.keep(within: configuration.rotationLimits, retention: configuration.retention)
        current.replace(with: configuration)
        return (change, coding.lexicon)
    }
}

/// Who is told of reloads, on the queue they run on.
struct ReloadListener: Sendable {
    /// A reload has begun.
    var began: @Sendable () -> Void = {}
    /// The folders of this configuration are about to be watched.
    var willWatch: @Sendable (Configuration) -> Void = { _ in }
    /// A reload is over, whatever came of it.
    var ended: @Sendable () -> Void = {}
    /// An answer is ready.
    var answered: @Sendable () -> Void = {}
}
