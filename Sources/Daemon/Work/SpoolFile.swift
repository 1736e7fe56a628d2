import EventLog
import LinuxSystem
import SystemPackage

/// What came of the attempt to read a dropped file.
enum SpoolReading: Sendable {
    /// The whole content, its digest, and the state the file was in.
    case content([UInt8], Digest, SeenFile)
    /// It can be no article, whatever is in it.
    case rejected(SeenFile, Rejection)
    /// This state of this file is judged already.
    case known(SeenFile)
    /// Somebody has it open for writing, which is no error and lasts as long as it lasts: it is
    /// never judged for that, because what is half written is no content yet. The close is announced
    /// here only if it was opened under a name in this folder, which a file that was linked in was
    /// not: it is to be looked at again.
    case beingWritten
    /// It may still change: to be looked at again after ``SpoolFile/settleTime``.
    case unsettled(FileIdentity)
    /// It cannot be read just now: to be looked at again.
    case hindered(SystemCallError)
    /// It is gone.
    case vanished
    /// It is a folder, which is watched but not read.
    case folder
}

/// Reads a dropped file, if it is whole.
struct SpoolFile {
    /// After how many failures a file that cannot be read is judged, a minute in all or longer.
    static let patience = 5
    /// After how many failures it is judged when what lacks is descriptors or memory, an hour in all:
    /// that is no fault of the file, and a verdict on it would be wrong for every file that waits.
    /// A shortage that has not passed by then will not, and somebody should see it in the log.
    static let patienceWithShortage = 60

    let arrival: Arrival
    let limit: Int
    /// How long a file must hold still when the kernel cannot tell whether it has a writer.
    let settleTime: Duration
    let isKnown: (FileIdentity) -> Bool
    /// Waits until there is room in memory for so many bytes.
    var takeRoom: (Int) -> Void = { _ in }
    var writerPresence: (FileDescriptor) -> WriterPresence = { $0.writerPresence() }
    var open: (FilePath) throws(SystemCallError) -> OwnedDescriptor = {
        path throws(SystemCallError) in
        try OwnedDescriptor(opening: path, [.readOnly, .noFollow, .nonBlocking])
    }

    /// Reads the file; nothing but a regular file is ever opened.
    func read() -> SpoolReading {
        do throws(SystemCallError) {
            let path = arrival.file.location
            let status = try FileStatus(path: path)
            if status.kind == .directory { return .folder }
            if !arrival.isRetried, isKnown(status.identity) {
                return .known(seen(status.identity, content: nil))
            }
            if let rejection = Rejection(kind: status.kind) {
                return .rejected(seen(status.identity, content: nil), rejection)
            }
            return try readRegular(path, status)
        } catch {
            return failure(error)
        }
    }

    private func readRegular(
        _ path: FilePath, _ expected: FileStatus
    ) throws(SystemCallError) -> SpoolReading {
        let file: OwnedDescriptor
        do throws(SystemCallError) {
            file = try open(path)
        } catch  where error.errno == .permissionDenied || error.errno == .notPermitted {
            return .rejected(seen(expected.identity, content: nil), .unreadable(error))
        }
        let status = try FileStatus(descriptor: file.descriptor)
        guard status.kind == .regular, status.identity.inode == expected.identity.inode else {
            return .unsettled(status.identity)
        }
        switch (writerPresence(file.descriptor), arrival.notice) {
        case (.present, _): return .beingWritten
        case (.none, _), (.unknown, .delivered): break
        case (.unknown, _) where arrival.wasMet(in: status.identity): break
        case (.unknown, _) where hasHeldStill(status.identity): break
        case (.unknown, _): return .unsettled(status.identity)
        }
        return try read(file.descriptor, status.identity)
    }

    private func hasHeldStill(_ identity: FileIdentity) -> Bool {
        let age = Duration.nanoseconds(WallClock.nowNs() &- identity.ctimeNs)
        return age >= settleTime
    }

    private func read(
        _ file: FileDescriptor, _ before: FileIdentity
    ) throws(SystemCallError) -> SpoolReading {
        let began = WallClock.nowNs()
        if before.size > limit {
            return .rejected(
                seen(before, content: nil), .tooLarge(size: Int(before.size), limit: limit))
        }
        takeRoom(Int(before.size))
        let bytes = try file.readToEnd(expected: Int(before.size), limit: limit + 1)
        guard bytes.count == before.size, try FileStatus(descriptor: file).identity == before
        else {
            return .unsettled(before)
        }
        let digest = Digest(of: bytes)
        return .content(bytes, digest, seen(before, content: digest, settledAt: began))
    }

    /// The file in the state `identity`, which is settled when its ctime was old enough at `time` or
    /// when it was met in it before: the clock that gave the ctime may be ahead of this machine's.
    private func seen(
        _ identity: FileIdentity, content: Digest?, settledAt time: Int64 = WallClock.nowNs()
    ) -> SeenFile {
        let isOld = time &- identity.ctimeNs >= SeenFile.trustAgeNs
        return SeenFile(
            file: arrival.file, identity: identity,
            isSettled: isOld || arrival.wasMet(in: identity), content: content)
    }

    private func failure(_ error: SystemCallError) -> SpoolReading {
        if error.errno == .noSuchFileOrDirectory || error.errno == .notDirectory {
            return .vanished
        }
        guard arrival.failures >= Self.patience(with: error),
            let status = try? FileStatus(path: arrival.file.location)
        else { return .hindered(error) }
        return .rejected(seen(status.identity, content: nil), .unreadable(error))
    }

    private static func patience(with error: SystemCallError) -> Int {
        switch error.errno {
        case .tooManyOpenFiles, .tooManyOpenFilesInSystem, .noMemory: patienceWithShortage
        default: patience
        }
    }
}
