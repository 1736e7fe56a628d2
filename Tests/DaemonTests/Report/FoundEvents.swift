import Articles
import Control
import TestSupport

@testable import Daemon

extension SearchReply {
    /// The reply with an event called `id`, which tells of `happening` and is listed under `day`.
    init(
        _ event: SampleEvent = SampleEvent(), id: String = "a/1", happening: String? = nil,
        tellings: Int = 1, day: String = "2024-05-14", isListed: Bool = true
    ) {
        self.init(
            record: JSONBytes(trusting: Array(event.record(id: id, file: "a.txt").utf8)),
            happening: happening ?? id, tellings: tellings, day: day, isListed: isListed)
    }
}

extension ReportCollection {
    /// The collection of these events.
    init(_ found: [SearchReply], limit: Int = 100) {
        self.init(limit: limit)
        for found in found { _ = take(found) }
    }
}

extension [ReportedHappening] {
    /// Happenings of these classes, parties and days.
    init(_ events: [(quad: Int, actor: String, recipient: String?, day: String, status: String)]) {
        let found = events.enumerated().map { number, given in
            var event = SampleEvent()
            event.quad = given.quad
            event.status = given.status
            event.actors = [(given.actor, given.actor.count == 3 ? given.actor : nil)]
            event.recipients = given.recipient.map { [($0, $0)] } ?? []
            return SearchReply(event, id: "a/\(number + 1)", day: given.day)
        }
        self = ReportCollection(found).happenings
    }
}

extension CalendarDate {
    /// The day that `text` writes.
    init(_ text: String) {
        self = PublicationDate(iso8601: text)?.first ?? CalendarDate(dayNumber: 0)
    }
}
