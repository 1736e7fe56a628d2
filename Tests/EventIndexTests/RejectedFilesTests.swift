import EventIndex
import EventLog
import Testing

@Suite struct RejectedFilesTests {
    private let sample: SampleLog
    private let index: EventIndex

    init() throws {
        sample = try SampleLog()
        index = try sample.openIndex()
    }

    private func all() throws -> [DroppedFile] {
        var files = RejectedFiles(in: index)
        var all: [DroppedFile] = []
        while let batch = try files.next() { all += batch }
        return all
    }

    private func file(_ path: [UInt8]) -> DroppedFile {
        DroppedFile(root: "/srv/incoming", path: path)
    }

    @Test func thoseWhoseLastLineIsARejectionAreFoundOnce() throws {
        try sample.record(
            [
                .rejected(1), .accepted(2), .rejected(3), .accepted(4, path: Verdict.path(3)),
                .rejected(5), .rejected(6, path: Verdict.path(5)), .rejected(7, path: [0xFF]),
            ], in: index)
        let expected = [Verdict.path(1), Verdict.path(5), [0xFF]].map(file)
        #expect(try all() == expected)
    }

    @Test func thoseThatHaveAnotherNameSinceAreFound() throws {
        try sample.record([.rejected(1), .rejected(2)], in: index)
        let holding = FileHistory.Holding(
            content: SeenFile.content(1), article: nil, rejection: Verdict.rejected(1).id)
        try index.update { index in
            for path in [Verdict.path(1), [0x61]] {
                try index.learn(.sample(1, path: path), holding: holding, after: 2)
            }
        }
        #expect(try all() == [Verdict.path(1), Verdict.path(2), [0x61]].map(file))
        #expect(try index.read { try $0.isRejected(file([0x61])) })
        #expect(try !index.read { try $0.isRejected(file([0x62])) })
    }

    @Test func theyComeInBatches() throws {
        try sample.record((1...1_234).map { .rejected($0) }, in: index)
        var files = RejectedFiles(in: index)
        #expect(try files.next()?.count == 500)
        #expect(try all().count == 1_234)
    }
}
