import Articles
import Dispatch
import EventCoding
import GermanText
import LinuxSystem
import Synchronization
import SystemPackage

/// Codes an archive: reads an article a line and writes an analysis a line, in the same order.
public struct ArchiveCoder: Sendable {
    /// How many lines were read, and how many of them gave no analysis.
    public struct Tally: Sendable, Equatable {
        /// All lines.
        public internal(set) var lines = 0
        /// Those for which an error was written.
        public internal(set) var faults = 0
    }

    /// What ends the work early.
    public enum Failure: Error, Equatable {
        /// The input cannot be read.
        case input(SystemCallError)
        /// The output cannot be written; `EPIPE` when nobody reads it any more.
        case output(SystemCallError)
    }

    /// How many lines are in hand for each thread: enough that none waits for a longer article of
    /// another for a while.
    private static let piecesPerThread = 16

    private let coding: ArchiveCoding

    /// Makes a coder that knows what the lexicon's `files` say; `published` is the date of articles
    /// for which neither text nor line says when they were published.
    public init(files: [LexiconFile], published: PublicationDate?) throws(LexiconError) {
        coding = ArchiveCoding(
            coding: ArticleCoding(
                coder: try Coder(files: files), lexicon: LexiconDirectory.identity(of: files),
                limit: ArticleReader.defaultLimit),
            published: published)
    }

    /// Codes the lines of `input` on `threads` threads, and writes each result to `output` as soon
    /// as those before it are written.
    ///
    /// At most ``ArchiveLine/maximumBytes`` of lines are in hand.
    public func code(
        _ input: FileDescriptor, to output: FileDescriptor, threads: Int
    ) throws(Failure) -> Tally {
        let work = OrderedWork<ArchiveCoding.Result>(
            width: threads,
            limits: .init(pieces: threads * Self.piecesPerThread, bytes: ArchiveLine.maximumBytes))
        let reading = Mutex<SystemCallError?>(nil)
        let lines = LineInput(input, maximumBytes: ArchiveLine.maximumBytes)
        DispatchQueue(label: "io.chronicled.archive.input").async { [coding] in
            let failure = Self.add(lines, to: work, coding)
            reading.withLock { $0 = failure }
            work.end()
        }
        let tally = try Self.write(work, to: output)
        if let failure = reading.withLock({ $0 }) { throw .input(failure) }
        return tally
    }

    /// Adds all `lines` to `work`; the error that ended the input early, or `nil`.
    private static func add(
        _ lines: LineInput, to work: OrderedWork<ArchiveCoding.Result>, _ coding: ArchiveCoding
    ) -> SystemCallError? {
        var lines = lines
        do throws(SystemCallError) {
            var line = try lines.next()
            while let read = line, work.add(size: read.count, { coding.result(of: read) }) {
                line = try lines.next()
            }
            return nil
        } catch {
            return error
        }
    }

    private static func write(
        _ work: OrderedWork<ArchiveCoding.Result>, to output: FileDescriptor
    ) throws(Failure) -> Tally {
        var tally = Tally()
        do throws(SystemCallError) {
            var results = work.next()
            while !results.isEmpty {
                tally.lines += results.count
                tally.faults += results.count { !$0.isAnalysis }
                var written = 0
                try output.writeAll(results.flatMap(\.bytes), written: &written)
                results = work.next()
            }
            return tally
        } catch {
            work.abandon()
            throw .output(error)
        }
    }
}

extension LineInput.Line {
    /// How many bytes are kept of the line.
    fileprivate var count: Int {
        if case .whole(let bytes) = self { bytes.count } else { 0 }
    }
}
