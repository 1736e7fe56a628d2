import EventCoding
import GermanText

extension ArticleCoding {
    /// The coding with the lexicon that `configuration` names; none when it wants verdicts only.
    init(configuration: Configuration) throws(StartError) {
        guard configuration.codesEvents else {
            self.init(coder: nil, lexicon: "", limit: configuration.maximumArticleBytes)
            return
        }
        let files: [LexiconFile]
        do throws(LexiconDirectoryError) {
            files = try LexiconDirectory(path: configuration.lexicon).files()
        } catch {
            throw .lexiconUnreadable(error)
        }
        do throws(LexiconError) {
            self.init(
                coder: try Coder(files: files), lexicon: LexiconDirectory.identity(of: files),
                limit: configuration.maximumArticleBytes)
        } catch {
            throw .lexicon(error)
        }
    }
}
