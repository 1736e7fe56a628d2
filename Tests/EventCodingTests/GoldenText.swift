import Articles
import EventCoding
import Foundation
import Testing

/// A short text beside which a person wrote down every event that it reports.
struct GoldenText: Sendable, CustomTestStringConvertible {
    /// What the text shows, such as `voice-agent-durch`.
    let name: String

    var testDescription: String { name }

    /// Where the texts and their records lie.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden")

    /// All texts in the order of their names.
    static let all: [GoldenText] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".json") }.sorted().map { file in
            GoldenText(name: String(file.dropLast(".json".count)))
        }
    }()

    /// The names of the texts that the coder is known not to read rightly.
    static let shortfalls: [String] = {
        let list = try? String(
            contentsOf: folder.appending(path: "falls-short.txt"), encoding: .utf8)
        return (list ?? "").split(separator: "\n").map(String.init)
    }()

    /// The text as an article.
    func article() throws -> Article {
        let file = Self.folder.appending(path: "\(name).txt")
        return try ArticleReader.read([UInt8](Data(contentsOf: file)))
    }

    /// The events the coder finds in the text.
    func coded() throws -> [Event] {
        try Sample.coder.get().code(article()).events
    }

    /// The events a person finds in the text.
    func expected() throws -> [GoldenEvent] {
        let file = Self.folder.appending(path: "\(name).json")
        return try JSONDecoder().decode(GoldenRecord.self, from: Data(contentsOf: file)).events
    }
}
