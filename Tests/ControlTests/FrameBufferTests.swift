import Testing

@testable import Control

@Suite struct FrameBufferTests {
    private func frames(in chunks: [[UInt8]], limit: Int = 100) throws -> [[UInt8]] {
        var buffer = FrameBuffer(limit: limit)
        var frames: [[UInt8]] = []
        for chunk in chunks {
            buffer.append(chunk)
            while let frame = try buffer.next() { frames.append(frame) }
            #expect(!buffer.hasNext)
        }
        return frames
    }

    @Test(arguments: 1...9)
    func findsTheSameFramesHoweverTheBytesAreCut(size: Int) throws {
        let bytes: [UInt8] = [1, 2, 3, 0, 4, 0, 0, 5, 6, 7, 8, 0, 9]
        let chunks = stride(from: 0, to: bytes.count, by: size).map {
            Array(bytes[$0..<min($0 + size, bytes.count)])
        }
        #expect(try frames(in: chunks) == [[1, 2, 3], [4], [], [5, 6, 7, 8]])
    }

    @Test func allowsAFrameOfTheLimitAndNoLonger() throws {
        let whole = [UInt8](repeating: 1, count: 8)
        #expect(try frames(in: [whole + [0]], limit: 8) == [whole])
        #expect(throws: FrameError.tooLong(limit: 8)) {
            try frames(in: [whole + [1, 0]], limit: 8)
        }
        #expect(throws: FrameError.tooLong(limit: 8)) { try frames(in: [whole + [1]], limit: 8) }
    }

    @Test func isFullUntilFramesAreTakenOut() throws {
        var buffer = FrameBuffer(limit: 4)
        buffer.append([1, 0, 2, 0, 3, 0])
        #expect(buffer.isFull)
        #expect(try buffer.next() == [1])
        #expect(!buffer.isFull)
        #expect(try buffer.next() == [2])
        #expect(try buffer.next() == [3])
        #expect(try buffer.next() == nil)
    }
}
