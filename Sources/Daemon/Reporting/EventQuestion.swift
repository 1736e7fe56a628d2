import Articles
import Control
import EventCoding
import EventIndex
import GermanText

/// What a call of `Search` asks, once it is known to make sense.
struct EventQuestion: Sendable {
    private let query: EventQuery
    private let order: EventOrder
    private let eachHappeningOnce: Bool
    private let limit: Int
    private let before: String?

    /// The question that `parameters` ask.
    ///
    /// - Throws: ``MethodError/invalidQuery(_:_:)``.
    init(_ parameters: SearchParameters) throws(MethodError) {
        do throws(QueryText.Fault) {
            query = try QueryText(parameters).query()
        } catch {
            throw .invalidQuery(error.part.rawValue, error.fault.reason)
        }
        if let name = parameters.order {
            guard let order = EventOrder(rawValue: name) else {
                throw .invalidQuery("order", QueryFault.noSuchOrder(name).reason)
            }
            self.order = order
        } else {
            order = EventOrder(for: query)
        }
        eachHappeningOnce = parameters.happenings ?? false
        limit = parameters.limit ?? SearchParameters.usualLimit
        before = parameters.before
    }

    /// Makes sure that each country asked for is one of `countries` or told of in `index`.
    func check(_ countries: Set<String>, in index: IndexTransaction) throws {
        let asked: [(QueryText.Part, String?)] = [
            (.actor, query.actor?.country), (.recipient, query.recipient?.country),
            (.place, query.place?.country),
        ]
        for case (let part, let code?) in asked where !countries.isEmpty {
            guard try countries.contains(code) || index.hasCountry(code) else {
                throw MethodError.invalidQuery(
                    part.rawValue,
                    QueryFault.sentence("there is no country \(code)", code, countries.sorted()))
            }
        }
    }

    /// The lines that answer it.
    func hits(in index: IndexTransaction) throws -> [EventSearch.Hit] {
        var hits: [EventSearch.Hit] = []
        var tellings: [Int64: Int] = [:]
        var listed: Set<Int64> = []
        let isFound = try index.forEachEvent(
            matching: query, order: order, behind: before
        ) { event in
            let count =
                try tellings[event.happening] ?? index.countOfTellings(of: event.happening)
            tellings[event.happening] = count
            let isListed = try count < 2 || index.isListed(event, in: query)
            if eachHappeningOnce, !isListed || !listed.insert(event.happening).inserted {
                return true
            }
            let happening = try index.idOfHappening(event.happening) ?? event.id
            let day = event.day.description
            hits.append(
                EventSearch.Hit(sequence: event.sequence) { line in
                    SearchReply(
                        record: line, happening: happening, tellings: count, day: day,
                        isListed: isListed
                    ).parameters
                })
            return hits.count < limit
        }
        guard isFound else { throw MethodError.noSuchRecord(before ?? "") }
        return hits
    }
}

extension QueryText {
    fileprivate init(_ parameters: SearchParameters) {
        self.init()
        words = parameters.words ?? []
        actor = parameters.actor
        recipient = parameters.recipient
        type = parameters.type
        status = parameters.status
        from = parameters.from
        to = parameters.to
        place = parameters.place
        speaker = parameters.saidBy
    }
}

extension QueryFault {
    /// What is wrong, as a sentence that names the nearest right word where there is one.
    var reason: String {
        switch self {
        case .noSuchType(let name):
            Self.sentence("there is no type \(name)", name, EventType.allCases.map(\.rawValue))
        case .noSuchMode(let name, let type):
            Self.sentence(
                "\(type) has no mode \(name)", name, EventType(rawValue: type)?.modes ?? [])
        case .noSuchStatus(let name):
            Self.sentence("there is no status \(name)", name, Status.allCases.map(\.rawValue))
        case .noSuchSector(let name):
            Self.sentence("there is no sector \(name)", name, Sector.allCases.map(\.rawValue))
        case .noSuchOrder(let name):
            Self.sentence("there is no order \(name)", name, EventOrder.allCases.map(\.rawValue))
        case .noDate(let text):
            "\(text) is no year, month or day such as 2023, 2023-01 or 2023-01-31"
        case .endsBeforeItBegins: "the time ends before it begins"
        case .noWord(let text): "there is no word in \(text)"
        case .shortBeginning(let least): "a word's beginning has at least \(least) letters"
        case .tooLong(let most): "a word, phrase or name is longer than \(most) bytes"
        case .noCountry(let text): "\(text) is no country's code, such as DEU"
        case .tooManyWords(let most): "more than \(most) words"
        case .tooManyToSort(let most):
            "more than \(most) events have the words; only the order told can be given for so many"
        }
    }

    /// `sentence`, and which of `names` was probably meant by `name`; all of them when they are few
    /// and none is near.
    static func sentence(_ sentence: String, _ name: String, _ names: [String]) -> String {
        if let nearest = name.nearest(of: names) { return "\(sentence); did you mean \(nearest)?" }
        guard (1...20).contains(names.count) else { return sentence }
        return "\(sentence); there are \(names.joined(separator: ", "))"
    }
}
