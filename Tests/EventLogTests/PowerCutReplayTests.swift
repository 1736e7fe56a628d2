#if DEBUG
    import LinuxSystem
    import SystemPackage
    import TestSupport
    import Testing

    @testable import EventLog

    /// Power cuts at each call that changes the log's files: whatever is lost that was not synced, the
    /// log opens by itself and has every line that was said to be there.
    @Suite(.serialized) struct PowerCutReplayTests {
        /// Numbers that look random and are the same in each run (SplitMix64).
        private struct Seeded: RandomNumberGenerator {
            var state: UInt64

            mutating func next() -> UInt64 {
                state &+= 0x9E37_79B9_7F4A_7C15
                var mixed = state
                mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
                mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
                return mixed ^ (mixed >> 31)
            }
        }

        private let sample: SampleLog
        private let operations: [RecordedDisk.Operation]
        private let lines: [[UInt8]]

        /// Records a log that is written, rotated, disturbed, recovered and opened again.
        init() throws {
            sample = try SampleLog()
            let disk = RecordedDisk(folder: sample.directory.path)
            defer { _ = disk.end() }
            for round in 1...2 {
                let log = try sample.open()
                disk.acknowledge(log.synced)
                try Self.write(10 * round, 20, to: log, sample, disk)
                try Self.write(10 * round + 1, 1, to: log, sample, disk)
                _ = try log.rotate()
                try Self.write(10 * round + 2, 3, to: log, sample, disk)
                try sample.active.append(Array("quark".utf8))
                log.stage(sample.rejection(99), time: "2026-11-21T17:45:99Z")
                #expect(throws: LogError.self) { try log.flush() }
                try log.recover()
                disk.acknowledge(log.synced)
                try Self.write(10 * round + 3, 2, to: log, sample, disk)
                _ = try log.rotate()
            }
            operations = disk.end()
            lines = try sample.lines()
        }

        private static func write(
            _ number: Int, _ events: Int, to log: EventLog, _ sample: SampleLog,
            _ disk: RecordedDisk
        ) throws {
            let time = "2026-11-21T17:45:\(number)Z"
            log.stage(sample.article(number, events: events), time: time)
            log.stage(sample.rejection(number), time: time)
            try log.flush()
            disk.acknowledge(log.synced)
        }

        @Test func theLogIsWhatItsLastSyncsSay() throws {
            let disk = CutDisk(after: operations)
            var random = Seeded(state: 1)
            #expect(disk.acknowledged.last?.sequence == UInt64(lines.count))
            let files = disk.files(using: &random)
            for segment in try sample.segments.all() {
                let name = try #require(segment.path.lastComponent?.string)
                #expect(try files[name] == segment.path.contents())
            }
        }

        @Test(arguments: [1, 2] as [UInt64])
        func everyCutLeavesALogThatOpensByItself(seed: UInt64) throws {
            var random = Seeded(state: seed)
            for cut in 0...operations.count {
                let disk = CutDisk(after: operations[..<cut])
                let left = try SampleLog()
                for (name, bytes) in disk.files(using: &random) {
                    try left.directory.path.appending(name).put(bytes)
                }
                let known =
                    Bool.random(using: &random)
                    ? disk.acknowledged.randomElement(
                        using: &random) : nil
                try expectLog(in: left, disk.acknowledged.last, known, "cut \(cut), seed \(seed)")
            }
        }

        private func expectLog(
            in left: SampleLog, _ acknowledged: LogPosition?, _ known: LogPosition?,
            _ place: Comment
        ) throws {
            let synced = try open(left, known, place)
            let names = try left.names()
            let found = try left.lines()
            let count = Int(acknowledged?.sequence ?? 0)
            #expect(found.prefix(count).elementsEqual(lines.prefix(count)), place)
            let reports = try LogVerification.reports(on: left.segments)
            #expect(reports.allSatisfy { $0.fault == nil }, place)
            #expect(try open(left, nil, place) == synced, place)
            #expect(try left.names() == names, place)
        }

        private func open(
            _ left: SampleLog, _ known: LogPosition?, _ place: Comment
        ) throws -> LogPosition {
            let log = try left.open(checked: known)
            #expect(log.damage == nil, place)
            return log.synced
        }
    }
#endif
