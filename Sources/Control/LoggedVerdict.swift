/// What a line shows of the `data` of a record that judges a file.
struct LoggedVerdict: Decodable {
    let file: String?
    let headline: String?
    let events: Int?
    let of: String?
    let reason: String?
    let detail: String?
    let cutBytes: Int?
    let damaged: Int?
    let kept: String?
    let absorbed: String?
    let because: [String]?
}
