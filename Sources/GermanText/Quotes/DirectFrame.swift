/// Who says words in quotation marks, and what tells so.
struct DirectFrame {
    let speaker: Speaker?
    let cue: Cue?
    let rule: String
    /// The clause of the frame, or `nil` when it has no verb.
    let clause: Int?
}
