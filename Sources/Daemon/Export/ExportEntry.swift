import Control

/// An event on its way out of the log, with what other lines say about it.
struct ExportEntry {
    /// The event's line.
    let line: ExportLine
    /// What the line says.
    let event: ExportedEvent
    /// The article it comes from, or `nil` when its line is damaged or gone.
    let article: ExportedArticle?
    /// The happening it tells of, as far as the whole log knows, or `nil`.
    let happening: String?
    /// The happening it denies, or `nil`.
    let disputes: String?
}
