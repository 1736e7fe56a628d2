import Control

/// The happenings of a report, put together from the events that a search gives.
public struct ReportCollection {
    /// What is read of a record beside its data.
    private struct Record: Decodable {
        let id: String
        let subject: String?
        let data: ExportedEvent
    }

    /// The most happenings that are taken.
    let limit: Int
    /// The happenings in the order of their days.
    private(set) var happenings: [ReportedHappening] = []
    /// How many events were taken.
    private(set) var events = 0
    /// How many records were not understood.
    private(set) var unknown = 0
    /// Whether there are more than ``limit``.
    private(set) var isCut = false
    private var places: [String: Int] = [:]
    /// The events of happenings whose listed event is still to come.
    private var waiting: [String: [Record]] = [:]

    /// An empty collection for at most `limit` happenings.
    init(limit: Int) {
        self.limit = limit
    }

    /// The ids of the articles that the report links to.
    public var articles: [String] {
        var ids: Set<String> = []
        return happenings.flatMap { $0.articles.map(\.id) }.filter { ids.insert($0).inserted }
    }

    /// Takes the next event; `false` when it is of a happening too many, so that it is the end.
    mutating func take(_ found: SearchReply) -> Bool {
        guard let record = try? found.record.decoded(as: Record.self) else {
            unknown += 1
            return true
        }
        if let place = places[found.happening] {
            add(record, at: place)
        } else if found.isListed {
            open(found, record)
        } else {
            waiting[found.happening, default: []].append(record)
        }
        return !isCut
    }

    private mutating func open(_ found: SearchReply, _ record: Record) {
        guard let happening = ReportedHappening(found, record.data) else { return unknown += 1 }
        guard happenings.count < limit else { return isCut = true }
        let place = happenings.count
        places[found.happening] = place
        happenings.append(happening)
        for telling in (waiting.removeValue(forKey: found.happening) ?? []) + [record] {
            add(telling, at: place)
        }
    }

    private mutating func add(_ record: Record, at place: Int) {
        events += 1
        happenings[place].add(
            record.data, article: String(record.id.prefix { $0 != "/" }),
            file: record.subject ?? record.id)
    }

    /// The happening called `id`, or `nil` when the report does not hold it.
    func happening(_ id: String) -> ReportedHappening? {
        places[id].map { happenings[$0] }
    }
}

extension ReportCollection {
    private struct Identified: Decodable {
        let id: String
    }

    /// The happenings that events as `parameters` ask for tell of, at most `limit`, the oldest first.
    ///
    /// Each page goes on behind the last event of the one before. A page may have fewer events than
    /// were asked for, because lines of the log are gone; only an empty one is the end.
    /// None is longer than it takes to see that there are more happenings than `limit`.
    /// - Parameter search: asks for events and hands them on until it is told `false`.
    public init(
        _ parameters: SearchParameters, limit: Int,
        pageSize: Int = SearchParameters.maximumLimit,
        search: (SearchParameters, (SearchReply) -> Bool) throws -> Void
    ) rethrows {
        self.init(limit: limit)
        var page = parameters
        page.order = "oldest"
        page.happenings = nil
        page.limit = min(pageSize, limit + 1)
        page.before = nil
        var last: SearchReply?
        var goesOn = true
        repeat {
            last = nil
            try search(page) { found in
                last = found
                goesOn = take(found)
                return goesOn
            }
            page.before = (try? last?.record.decoded(as: Identified.self))?.id
        } while goesOn && page.before != nil
    }
}
