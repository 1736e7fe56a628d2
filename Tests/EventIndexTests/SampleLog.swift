import TestSupport
import EventIndex
import EventLog
import Foundation
import LinuxSystem
import SystemPackage

/// A log and its index in a folder of their own, written as the daemon writes them.
final class SampleLog {
    let directory: TemporaryDirectory
    let segments: LogSegments
    var database: FilePath { directory.path.appending("index.sqlite") }

    private let log: EventLog
    private var count = 0

    init() throws {
        directory = try TemporaryDirectory()
        segments = LogSegments(active: directory.path.appending("events.jsonl"))
        log = try EventLog(path: segments.active, source: "/chronicled/test", checked: nil)
    }

    var synced: LogPosition { log.synced }

    func openIndex() throws -> EventIndex {
        try EventIndex(path: database, log: segments, synced: log.synced)
    }

    /// Writes `verdicts` as one batch to the log and, when there is one, to `index`.
    func record(_ verdicts: [Verdict], in index: EventIndex? = nil) throws {
        count += 1
        let time = Timestamp.text(nanoseconds: Int64(count) * 1_000_000)
        var recorded: [RecordedVerdict] = []
        for verdict in verdicts {
            recorded.append(verdict.recorded(sequence: log.nextSequence, time: time))
            log.stage(verdict.records, time: time)
        }
        try log.flush()
        try index?.update { transaction in
            for verdict in recorded { try transaction.insert(verdict) }
            try transaction.advance(to: log.synced)
        }
    }

    /// Seals what is there and begins another segment, as after a crash.
    func beginSegment(in index: EventIndex? = nil) throws {
        try log.recover()
        try index?.catchUp(log: segments, through: log.synced)
    }

    /// Writes verdicts of every kind, names that are no text among them, in two segments.
    func recordAllKinds(in index: EventIndex? = nil) throws {
        try record([.accepted(1, events: 2), .rejected(2), .accepted(3, events: 0)], in: index)
        try record([.duplicate(4, of: 1), .duplicate(5, of: 3, path: [0xFF, 0x0A])], in: index)
        try beginSegment(in: index)
        try record([.rejected(6, path: [0xC3, 0x22]), .unread(7)], in: index)
        try record([.accepted(8, events: 1, path: Array("tief/ü\u{FFFD}.txt".utf8))], in: index)
        try record([.accepted(9, path: Verdict.path(1), replaces: 1, after: .move)], in: index)
    }
}

extension Verdict {
    static func path(_ number: Int) -> [UInt8] { Array("meldung-\(number).txt".utf8) }

    /// The id of the article with content `number`.
    static func article(_ number: Int) -> String { SeenFile.content(number).identifier }

    static func accepted(
        _ number: Int, events: Int = 1, path: [UInt8]? = nil, replaces: Int? = nil,
        after: AfterVerdict = .keep
    ) -> Verdict {
        let acceptance = Acceptance(
            format: "text", encoding: "utf-8", language: "de", published: nil, headline: nil,
            agency: nil, paragraphs: 1, sentences: 1,
            events: [[UInt8]](repeating: Array("{}".utf8), count: events), coder: "0",
            lexicon: "0123456789abcdef")
        return Verdict(
            seen: .sample(number, path: path), outcome: .accepted(acceptance),
            replaces: replaces.map(article), supersedes: nil, after: after)
    }

    static func duplicate(_ number: Int, of original: Int, path: [UInt8]? = nil) -> Verdict {
        Verdict(
            seen: .sample(number, path: path, content: original),
            outcome: .duplicate(of: article(original)), replaces: nil, supersedes: nil)
    }

    static func rejected(_ number: Int, path: [UInt8]? = nil) -> Verdict {
        Verdict(
            seen: .sample(number, path: path), outcome: .rejected(.sample), replaces: nil,
            supersedes: nil)
    }

    /// A rejection of a file that could not be read.
    static func unread(_ number: Int) -> Verdict {
        let seen = SeenFile.sample(number)
        return Verdict(
            seen: SeenFile(file: seen.file, identity: seen.identity, isSettled: true, content: nil),
            outcome: .rejected(.sample), replaces: nil, supersedes: nil)
    }
}

extension Rejection {
    static let sample = Rejection(reason: "empty", detail: "the file is empty", offset: nil)
}

extension SeenFile {
    static func content(_ number: Int) -> Digest { Digest(of: Array("content \(number)".utf8)) }

    /// The file with the inode `number` and, when nothing else is said, a path and content of that
    /// number.
    static func sample(
        _ number: Int, path: [UInt8]? = nil, content: Int? = nil, isSettled: Bool = true,
        changed: Int64 = 2_000
    ) -> SeenFile {
        SeenFile(
            file: DroppedFile(root: "/srv/incoming", path: path ?? Verdict.path(number)),
            identity: FileIdentity(
                device: .max, inode: UInt64(number), size: 10, mtimeNs: -1, ctimeNs: changed),
            isSettled: isSettled, content: Self.content(content ?? number))
    }
}
