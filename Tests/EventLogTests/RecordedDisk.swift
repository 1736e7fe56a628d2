#if DEBUG
    import Glibc
    import LinuxSystem
    import Synchronization
    import SystemPackage

    @testable import EventLog

    /// What the calls of one log did to its folder, call by call, and what a power cut at any of
    /// them could leave of it.
    final class RecordedDisk: Sendable {
        /// One change of the folder or of a file; files are numbered in the order they were made.
        enum Operation: Sendable {
            case make(file: Int, name: String)
            case write(file: Int, [UInt8])
            case syncFile(Int)
            case rename(String, String)
            case remove(String)
            case syncFolder
            /// Lines up to here were said to be on the disk.
            case acknowledge(LogPosition)
        }

        private struct State {
            var operations: [Operation] = []
            var names: [String: Int] = [:]
            var files: [Int32: Int] = [:]
            var folders: Set<Int32> = []
            var count = 0
        }

        private let folder: FilePath
        private let state = Mutex(State())

        /// Looks on at all calls of this process that work in `folder`, until ``end()``.
        init(folder: FilePath) {
            self.folder = folder
            SystemCallFaults.begin([]) { [self] use in observe(use) }
        }

        /// Ends the recording; what was done.
        func end() -> [Operation] {
            SystemCallFaults.end()
            return state.withLock { $0.operations }
        }

        /// Notes that lines up to `position` were said to be on the disk.
        func acknowledge(_ position: LogPosition) {
            state.withLock { $0.operations.append(.acknowledge(position)) }
        }

        private func name(_ path: FilePath) -> String? {
            path.removingLastComponent() == folder ? path.lastComponent?.string : nil
        }

        private func observe(_ use: SystemCallFaults.Use) {
            guard use.result >= 0 else { return }
            state.withLock { state in
                switch (use.call, use.target) {
                case ("open", .path(let path)): open(path, Int32(use.result), &state)
                case ("write", .bytes(let bytes, let to)):
                    guard let file = state.files[to.rawValue] else { return }
                    state.operations.append(.write(file: file, Array(bytes.prefix(use.result))))
                case ("fdatasync", .descriptor(let descriptor)):
                    guard let file = state.files[descriptor.rawValue] else { return }
                    state.operations.append(.syncFile(file))
                case ("fsync", .descriptor(let descriptor)):
                    guard state.folders.contains(descriptor.rawValue) else { return }
                    state.operations.append(.syncFolder)
                case ("rename", .names(let from, let to)):
                    guard let old = name(from), let new = name(to) else { return }
                    state.names[new] = state.names.removeValue(forKey: old)
                    state.operations.append(.rename(old, new))
                case ("unlink", .path(let path)):
                    guard let name = name(path) else { return }
                    state.names[name] = nil
                    state.operations.append(.remove(name))
                default: return
                }
            }
        }

        private func open(_ path: FilePath, _ descriptor: Int32, _ state: inout State) {
            state.files[descriptor] = nil
            state.folders.remove(descriptor)
            if path == folder { state.folders.insert(descriptor) }
            guard let name = name(path) else { return }
            if state.names[name] == nil {
                state.count += 1
                state.names[name] = state.count
                state.operations.append(.make(file: state.count, name: name))
            }
            state.files[descriptor] = state.names[name]
        }
    }

    /// A disk after a power cut.
    struct CutDisk {
        private var durableNames: [String: Int] = [:]
        private var pendingNames: [RecordedDisk.Operation] = []
        private var synced: [Int: [UInt8]] = [:]
        private var unsynced: [Int: [UInt8]] = [:]
        /// The last place up to which lines were said to be on the disk, and those before it.
        private(set) var acknowledged: [LogPosition] = []

        /// The disk after `operations`, of which only what was synced is sure.
        init(after operations: some Sequence<RecordedDisk.Operation>) {
            for operation in operations {
                switch operation {
                case .make, .rename, .remove: pendingNames.append(operation)
                case .write(let file, let bytes): unsynced[file, default: []] += bytes
                case .syncFile(let file):
                    synced[file, default: []] += unsynced.removeValue(forKey: file) ?? []
                case .syncFolder:
                    for operation in pendingNames { Self.apply(operation, to: &durableNames) }
                    pendingNames = []
                case .acknowledge(let position): acknowledged.append(position)
                }
            }
        }

        private static func apply(
            _ operation: RecordedDisk.Operation, to names: inout [String: Int]
        ) {
            switch operation {
            case .make(let file, let name): names[name] = file
            case .rename(let old, let new): names[new] = names.removeValue(forKey: old)
            case .remove(let name): names[name] = nil
            case .write, .syncFile, .syncFolder, .acknowledge: return
            }
        }

        /// The files that may be found: of the names not synced the later ones are lost; of the
        /// bytes not synced the end is lost and some blocks are zeros.
        func files(using random: inout some RandomNumberGenerator) -> [String: [UInt8]] {
            var names = durableNames
            let kept = Int.random(in: 0...pendingNames.count, using: &random)
            for operation in pendingNames.prefix(kept) { Self.apply(operation, to: &names) }
            return names.mapValues { file in
                let sure = synced[file] ?? []
                let rest = unsynced[file] ?? []
                return sure + damaged(rest, at: sure.count, using: &random)
            }
        }

        private func damaged(
            _ bytes: [UInt8], at offset: Int, using random: inout some RandomNumberGenerator
        ) -> [UInt8] {
            var left = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
            let block = Bool.random(using: &random) ? 512 : 4_096
            var isLost = Bool.random(using: &random)
            for index in left.indices {
                if (offset + index) % block == 0 { isLost = Bool.random(using: &random) }
                if isLost { left[index] = 0 }
            }
            return left
        }
    }
#endif
