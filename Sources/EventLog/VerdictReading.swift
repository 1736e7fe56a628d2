import Articles
import FoundationEssentials
import LinuxSystem

extension LogLine {
    /// What the index needs of a verdict's line, or `nil` when the line is no verdict.
    ///
    /// - Throws: ``LineFault/malformed`` when members are missing or of another type.
    public func verdict() throws(LineFault) -> RecordedVerdict? {
        switch type {
        case .accepted, .duplicate, .rejected: break
        case .event, .merged, .recovered: return nil
        }
        guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(data)) else {
            throw .malformed
        }
        let path = fields.fileBytes.flatMap { Data(base64Encoded: $0) }.map { Array($0) }
        return RecordedVerdict(
            sequence: sequence, id: id, time: time, type: type,
            seen: SeenFile(
                file: DroppedFile(root: fields.root, path: path ?? Array(fields.file.utf8)),
                identity: fields.identity.value, isSettled: fields.identity.settled,
                content: fields.content.flatMap(Digest.init(hexadecimal:))),
            article: type == .accepted ? id : fields.of, replaces: fields.replaces,
            events: Int(fields.events ?? 0), merges: Int(fields.merges ?? 0),
            print: type == .accepted ? fields.print : ArticlePrint(),
            rejection: type == .rejected ? fields.rejection : nil,
            after: fields.after.flatMap(AfterVerdict.init) ?? .keep)
    }

    private struct Fields: Decodable {
        let root: String
        let file: String
        let fileBytes: String?
        let identity: Identity
        let content: String?
        let of: String?
        let replaces: String?
        let events: UInt32?
        let merges: UInt32?
        let headline: String?
        let published: String?
        let fingerprint: String?
        let reason: String?
        let detail: String?
        let offset: Int?
        let after: String?

        var print: ArticlePrint {
            ArticlePrint(
                headline: headline, published: published,
                fingerprint: fingerprint.flatMap { Data(base64Encoded: $0) }.flatMap {
                    Fingerprint(bytes: Array($0))
                })
        }

        var rejection: Rejection? {
            reason.map { Rejection(reason: $0, detail: detail ?? "", offset: offset) }
        }
    }

    private struct Identity: Decodable {
        let device: UInt64
        let inode: UInt64
        let size: Int64
        let mtimeNs: Int64
        let ctimeNs: Int64
        let settled: Bool

        var value: FileIdentity {
            FileIdentity(
                device: device, inode: inode, size: size, mtimeNs: mtimeNs, ctimeNs: ctimeNs)
        }
    }
}
