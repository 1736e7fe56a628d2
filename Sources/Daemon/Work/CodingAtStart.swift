import EventCoding
import GermanText

extension ArticleCoding {
    /// The coding with the lexicon that `configuration` names.
    init(configuration: Configuration) throws(StartError) {
        let files: [LexiconFile]
        do throws(LexiconDirectoryError) {
            files = try LexiconDirectory(path: configuration.lexicon).files()
        } catch {
            throw .lexiconUnreadable(error)
        }
        do throws(LexiconError) {
            coder = try Coder(files: files)
        } catch {
            throw .lexicon(error)
        }
        lexicon = LexiconDirectory.identity(of: files)
        limit = configuration.maximumArticleBytes
    }
}
