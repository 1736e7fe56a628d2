import Articles
import FoundationEssentials
import LinuxSystem

extension Verdict {
    /// The `data` of the verdict's line, as JSON.
    public var encodedData: [UInt8] {
        var writer = JSONWriter(capacity: 1024)
        writer.object { object in
            object.write(seen)
            switch outcome {
            case .accepted(let acceptance): object.write(acceptance, links)
            case .duplicate(let article):
                object.key("of")
                object.string(article)
            case .rejected(let rejection): object.write(rejection)
            }
            object.key("replaces")
            object.string(replaces)
            object.key("supersedes")
            object.string(supersedes)
            object.key("after")
            object.string(after.rawValue)
        }
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ seen: SeenFile) {
        key("root")
        string(seen.file.root)
        key("file")
        string(seen.file.display)
        if !seen.file.isDisplayExact {
            key("fileBytes")
            string(Data(seen.file.path).base64EncodedString())
        }
        key("identity")
        object { identity in
            identity.write(seen.identity)
            identity.key("settled")
            identity.boolean(seen.isSettled)
        }
        key("content")
        string(seen.content?.hexadecimal)
    }

    private mutating func write(_ identity: FileIdentity) {
        key("device")
        number(identity.device)
        key("inode")
        number(identity.inode)
        key("size")
        number(identity.size)
        key("mtimeNs")
        number(identity.mtimeNs)
        key("ctimeNs")
        number(identity.ctimeNs)
    }

    /// Writes the members that tell of the article itself, from `format` to `sentences`.
    public mutating func writeArticle(of acceptance: Acceptance) {
        key("format")
        string(acceptance.format)
        key("encoding")
        string(acceptance.encoding)
        key("language")
        string(acceptance.language)
        key("published")
        string(acceptance.published)
        key("headline")
        string(acceptance.headline)
        key("agency")
        string(acceptance.agency)
        key("paragraphs")
        number(acceptance.paragraphs)
        key("sentences")
        number(acceptance.sentences)
    }

    fileprivate mutating func write(_ acceptance: Acceptance, _ links: ArticleLinks) {
        writeArticle(of: acceptance)
        key("fingerprint")
        string(acceptance.fingerprint.map { Data($0.bytes).base64EncodedString() })
        key("reprintOf")
        string(links.reprint?.article)
        key("similarity")
        number(links.reprint?.similarity)
        key("events")
        number(acceptance.events.count)
        key("merges")
        number(links.merges.count)
        key("coder")
        string(acceptance.coder)
        key("lexicon")
        string(acceptance.lexicon)
    }

    fileprivate mutating func write(_ rejection: Rejection) {
        key("reason")
        string(rejection.reason)
        key("detail")
        string(rejection.detail)
        key("offset")
        number(rejection.offset)
    }
}
