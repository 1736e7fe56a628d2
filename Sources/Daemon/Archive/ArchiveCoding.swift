import Articles
import Control
import EventLog

/// Codes lines of an archive: a pure function of the line, the lexicon and the options.
struct ArchiveCoding: Sendable {
    /// What comes of one line.
    struct Result: Sendable {
        /// A line of JSON, its line feed included.
        let bytes: [UInt8]
        /// Whether it holds an analysis, not a fault.
        let isAnalysis: Bool
    }

    /// What codes the articles.
    let coding: ArticleCoding
    /// The date of articles for which neither text nor line says when they were published.
    let published: PublicationDate?

    /// The analysis of the article in `line`, or why there is none.
    func result(of line: LineInput.Line) -> Result {
        var id = JSONBytes.null
        do throws(ArchiveFault) {
            guard case .whole(let bytes) = line else { throw .tooLong }
            let line = try ArchiveLine(bytes)
            id = line.id
            return Result(bytes: try analysis(of: line), isAnalysis: true)
        } catch {
            return Result(bytes: Self.encoded(error, id: id), isAnalysis: false)
        }
    }

    private func analysis(of line: ArchiveLine) throws(ArchiveFault) -> [UInt8] {
        let content = try line.content()
        let digest = Digest(of: content)
        let published = try line.published() ?? published
        do throws(ArticleError) {
            let acceptance = try coding.acceptance(
                of: content, digest: digest, publishedOrElse: published)
            return Self.encoded(acceptance, article: digest.identifier, id: line.id)
        } catch {
            throw .noArticle(error)
        }
    }

    private static func encoded(
        _ acceptance: Acceptance, article: String, id: JSONBytes
    ) -> [UInt8] {
        var writer = JSONWriter(capacity: 512 + acceptance.events.reduce(0) { $0 + $1.count + 1 })
        writer.object { object in
            object.key("id")
            object.raw(id.bytes)
            object.key("article")
            object.string(article)
            object.write(acceptance)
            object.key("events")
            object.array(acceptance.events) { $0.raw($1) }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private static func encoded(_ fault: ArchiveFault, id: JSONBytes) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { object in
            object.key("id")
            object.raw(id.bytes)
            object.key("error")
            object.object { error in
                error.key("reason")
                error.string(fault.reason)
                error.key("detail")
                error.string(fault.detail)
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}

extension JSONWriter {
    /// Writes what an acceptance's line says of the article itself, in the same order.
    fileprivate mutating func write(_ acceptance: Acceptance) {
        writeArticle(of: acceptance)
        key("coder")
        string(acceptance.coder)
        key("lexicon")
        string(acceptance.lexicon)
    }
}
