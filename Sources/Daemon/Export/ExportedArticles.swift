import Control
import EventLog

/// Follows the lines of a log and puts each event together with the article before it.
struct ExportedArticles {
    /// What a line gives to export.
    enum Step {
        /// An event.
        case entry(ExportEntry)
        /// An event whose `data` is not understood.
        case unknown
        /// Nothing.
        case nothing
    }

    /// What the whole log says.
    let survey: LogSurvey
    /// The article that was accepted last.
    private var article: (id: String, facts: ExportedArticle?) = ("", nil)

    /// Begins before the first line of a log about which `survey` tells.
    init(survey: LogSurvey) {
        self.survey = survey
    }

    /// Takes the next line.
    mutating func take(_ line: ExportLine) -> Step {
        if line.kind == .accepted {
            article = (line.id, try? line.data.decoded(as: ExportedArticle.self))
        }
        guard line.kind == .event, survey.isHeld(line.article) else { return .nothing }
        guard let event = try? line.data.decoded(as: ExportedEvent.self) else { return .unknown }
        return .entry(
            ExportEntry(
                line: line, event: event,
                article: article.id == line.article ? article.facts : nil,
                happening: event.happening.map(survey.happening),
                disputes: event.disputes.map(survey.happening)))
    }
}
