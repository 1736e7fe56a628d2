import TestSupport
import Foundation
import LinuxSystem
import SystemPackage

@testable import EventLog

/// A log in a folder of its own, and records to write to it.
final class SampleLog {
    let directory: TemporaryDirectory
    let segments: LogSegments

    init() throws {
        directory = try TemporaryDirectory()
        segments = LogSegments(active: directory.path.appending("events.jsonl"))
    }

    var active: FilePath { segments.active }

    func open(checked: LogPosition? = nil) throws(LogError) -> EventLog {
        try EventLog(path: active, source: "/chronicled/test", checked: checked)
    }

    /// Makes a log of an article with two events, a rejection, and an article with one event: six
    /// lines, whole batches ending at the third, fourth and sixth.
    func makeSixLines() throws {
        let log = try open()
        for batch in [article(1, events: 2), rejection(2), article(3, events: 1)] {
            log.stage(batch, time: "2026-11-21T17:45:03.000000Z")
            try log.flush()
        }
    }

    func article(_ number: Int, events: Int) -> [LogRecord] {
        Verdict.sampleArticle(number, events: events).records
    }

    func rejection(_ number: Int) -> [LogRecord] {
        Verdict.sampleRejection(number).records
    }

    /// All lines of all files in order, with their feeds; what is no line comes as it stands.
    func lines() throws -> [[UInt8]] {
        try segments.all().flatMap { try $0.path.contents().linesWithFeeds }
    }

    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory.path.string).sorted()
    }
}

extension Verdict {
    static func sampleArticle(_ number: Int, events: Int) -> Verdict {
        let coded = (0..<events).map { Array(#"{"article":"a","type":"CONSULT","n":\#($0)}"#.utf8) }
        let acceptance = Acceptance(
            format: "text", encoding: "utf-8", language: "de", published: nil,
            headline: "Lage am \(number). Tag", agency: nil, paragraphs: 1, sentences: 2,
            events: coded, coder: "0", lexicon: "0123456789abcdef")
        return Verdict(
            seen: .sample(number), outcome: .accepted(acceptance), replaces: nil, supersedes: nil)
    }

    static func sampleRejection(_ number: Int) -> Verdict {
        Verdict(
            seen: .sample(number),
            outcome: .rejected(Rejection(reason: "empty", detail: "the file is empty", offset: 0)),
            replaces: nil, supersedes: nil)
    }
}

extension SeenFile {
    static func sample(
        _ number: Int, path: [UInt8]? = nil, device: UInt64 = 7, content: String? = nil
    ) -> SeenFile {
        SeenFile(
            file: DroppedFile(
                root: "/srv/incoming", path: path ?? Array("meldung-\(number).txt".utf8)),
            identity: FileIdentity(
                device: device, inode: UInt64(number), size: 10, mtimeNs: 1_000, ctimeNs: 2_000),
            isSettled: true, content: Digest(of: Array((content ?? "content \(number)").utf8)))
    }
}

extension FilePath {
    func contents() throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: string)))
    }

    func put(_ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(filePath: string))
    }

    func append(_ bytes: [UInt8]) throws {
        let file = try OwnedDescriptor(opening: self, [.readWrite, .append])
        var written = 0
        try file.descriptor.writeAll(bytes, written: &written)
    }
}

extension [UInt8] {
    var linesWithFeeds: [[UInt8]] {
        var lines: [[UInt8]] = []
        for part in split(separator: 0x0A, omittingEmptySubsequences: false) {
            lines.append(Array(part) + [0x0A])
        }
        lines[lines.count - 1].removeLast()
        return lines.last?.isEmpty == true ? lines.dropLast() : lines
    }
}
