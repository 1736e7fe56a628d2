import Articles
import EventCoding
import EventLog
import LinuxSystem
import TestSupport
import Testing

@testable import Daemon

/// What the log gets of the largest articles that nobody should write.
@Suite struct HostileArticleLinesTests {
    private static let countries = [
        "Norwegen", "Finnland", "Polen", "Ungarn", "Serbien", "Kroatien", "Spanien",
    ]

    /// Forty-two clauses in one sentence, each an event of its own.
    private static let clauses = countries.flatMap { one in
        countries.filter { $0 != one }.map { "\(one) kritisierte \($0)" }
    }.joined(separator: " und ")

    @Test(arguments: [("\t", Configuration.largestMaximumArticleBytes), ("\"", 5_000)])
    func linesDoNotGrowWithTheArticle(piece: String, size: Int) throws {
        let start = Self.clauses + " und der norwegische"
        let end = "Präsident kritisierte Finnland."
        let run = String(repeating: piece, count: size - start.utf8.count - end.utf8.count)
        let content = Array((start + run + end).utf8)
        let coding = ArticleCoding(
            coder: try Coder(files: ShippedLexicon.files), lexicon: "0123456789abcdef", limit: size)
        let finding = coding.code(content, digest: Digest(of: content))
        guard case .article(let acceptance) = finding else {
            Issue.record("no article: \(finding)")
            return
        }
        let lines = self.lines(acceptance, content: Digest(of: content))
        #expect(acceptance.events.count > 30 && lines.count == acceptance.events.count + 1)
        #expect(lines.map(\.count).reduce(0, +) < 1 << 20)
        #expect(lines.allSatisfy { (try? LogLine(parsing: $0)) != nil })
    }

    private func lines(_ acceptance: Acceptance, content: Digest) -> [[UInt8]] {
        let seen = SeenFile(
            file: DroppedFile(root: "/srv/incoming", path: Array("meldung.txt".utf8)),
            identity: FileIdentity(device: 1, inode: 2, size: 3, mtimeNs: 4, ctimeNs: 5),
            isSettled: true, content: content)
        let verdict = Verdict(
            seen: seen, outcome: .accepted(acceptance), replaces: nil, supersedes: nil)
        return verdict.records.enumerated().map { number, record in
            LogLine.encode(
                record, source: "/chronicled/test", time: "2026-11-21T17:45:03.000000Z",
                sequence: UInt64(number + 1)
            ).dropLast()
        }
    }
}
