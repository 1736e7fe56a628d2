import ArgumentParser
import Articles
import EventLog
import LinuxSystem
import SystemPackage

/// An article that the command line names.
struct ArticleInput {
    /// Why a file cannot be taken as an article.
    enum Problem: Error {
        /// It is none.
        case noArticle(name: String, ArticleError)
        /// It cannot be read.
        case unreadable(name: String, SystemCallError)

        /// Says so on standard error; the exit code, or `worst` where that is higher.
        func report(after worst: ExitCode) -> ExitCode {
            let code =
                switch self {
                case .noArticle(let name, let error):
                    Failure.report("\(name): \(error.reason): \(error.detail)", exitCode: 65)
                case .unreadable(let name, let error):
                    Failure.report("cannot read \(name): \(error.cause)", exitCode: 66)
                }
            return code.rawValue > worst.rawValue ? code : worst
        }
    }

    /// The article.
    let article: Article
    /// The digest of the file's content.
    let content: Digest

    /// The article in the file called `name`.
    static func read(_ name: String) -> Result<ArticleInput, Problem> {
        let limit = ArticleReader.defaultLimit
        do throws(SystemCallError) {
            let file = try OwnedDescriptor(opening: FilePath(name), [.readOnly])
            let bytes = try file.descriptor.readToEnd(expected: 64 << 10, limit: limit + 1)
            return article(bytes, limit: limit).mapError { .noArticle(name: name, $0) }
        } catch {
            return .failure(.unreadable(name: name, error))
        }
    }

    private static func article(
        _ bytes: [UInt8], limit: Int
    ) -> Result<ArticleInput, ArticleError> {
        do throws(ArticleError) {
            let article = try ArticleReader.read(bytes, limit: limit)
            return .success(ArticleInput(article: article, content: Digest(of: bytes)))
        } catch {
            return .failure(error)
        }
    }
}
