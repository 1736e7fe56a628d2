import EventIndex
import EventLog
import Testing

/// Which happening an event is told to be of, in the log and in the index.
@Suite struct LinkingTests {
    private let visit = ToldArticle(
        name: "im-februar", published: "2023-03-01",
        events: [ToldEvent(begin: "2023-02-21", end: "2023-02-28")])

    private func later(
        _ name: String, published: String? = "2023-12-01", _ events: ToldEvent...
    ) -> ToldArticle {
        ToldArticle(name: name, published: published, events: events)
    }

    private func later(_ event: ToldEvent) -> ToldArticle {
        later("später", event)
    }

    @Test func aSecondTellingJoinsTheFirst() throws {
        let chronicle = try Chronicle()
        let first = try chronicle.tell(visit)
        #expect(
            first == [
                .init(happening: "\(visit.id)/1", telling: 1, disputes: nil, because: ["new"])
            ])
        let second = try chronicle.tell(later(ToldEvent(begin: "2023-02-01", end: "2023-02-28")))
        #expect(
            second == [
                .init(
                    happening: "\(visit.id)/1", telling: 2, disputes: nil,
                    because: ["month", "kind", "names", "words"])
            ])
        let third = try chronicle.tell(
            later("noch später", ToldEvent(begin: "2023-02-22", text: "Er kam.")))
        #expect(third[0].happening == "\(visit.id)/1")
        #expect(third[0].telling == 3)
    }

    @Test func theOrderOfArrivalDoesNotMatter() throws {
        let vague = later(ToldEvent(begin: "2023-01-01", end: "2023-03-31"))
        for articles in [[visit, vague], [vague, visit]] {
            let chronicle = try Chronicle()
            let links = try articles.map { try chronicle.tell($0)[0] }
            #expect(links.map(\.happening) == [String](repeating: links[0].happening, count: 2))
            #expect(links.map(\.telling) == [1, 2])
        }
    }

    @Test func whatTheIndexHasYetToTakeInCountsToo() throws {
        let links = try Chronicle().tell([visit, later(ToldEvent(begin: "2023-02-22"))])
        #expect(links[1][0].happening == "\(visit.id)/1")
        #expect(links[1][0].telling == 2)
    }

    @Test(arguments: [
        (ToldEvent(begin: "2024-02-21", end: "2024-02-28"), "new"),
        (ToldEvent(recipients: ["Russland/RUS/GOV"], begin: "2023-02-22"), "other-parties"),
        (ToldEvent(actors: ["Roman Golowtschenko/BLR/GOV"], begin: "2023-02-22"), "other-parties"),
        (ToldEvent(mode: "phone", begin: "2023-02-22"), "other-kind"),
        (ToldEvent(status: "hypothetical", begin: "2023-02-22"), "other-status"),
        (
            ToldEvent(
                actors: ["China/CHN/GOV"], recipients: ["Alexander Lukaschenko/BLR/GOV"],
                begin: "2023-02-22"), "other-parties"
        ),
    ])
    func otherActsAreOtherHappenings(event: ToldEvent, reason: String) throws {
        let chronicle = try Chronicle()
        try chronicle.tell(visit)
        let link = try chronicle.tell(later(event))[0]
        #expect(link.telling == 1)
        #expect(link.happening == "\(later(event).id)/1")
        #expect(link.because.last == reason)
    }

    @Test func placesFarApartAreOtherHappenings() throws {
        let chronicle = try Chronicle()
        let strike = ToldEvent(
            type: "ASSAULT", mode: "aerial", actors: ["Russland/RUS/MIL"],
            recipients: ["Ukraine/UKR/"], begin: "2023-01-02", place: "Charkiw/UKR/50.0/36.2")
        try chronicle.tell(later("charkiw", strike))
        var other = strike
        other.place = "Lwiw/UKR/49.8/24.0"
        #expect(try chronicle.tell(later("lwiw", other))[0].because == ["new", "other-place"])
        other.place = "Tschuhujiw/UKR/49.84/36.5"
        #expect(try chronicle.tell(later("nebenan", other))[0].because == ["new", "other-place"])
        other.place = "Saltiwka/UKR/50.02/36.33"
        #expect(try chronicle.tell(later("saltiwka", other))[0].telling == 2)
    }

    @Test(arguments: [false, true])
    func aTellingOfOneSideJoinsThatOfBoth(isFirst: Bool) throws {
        var oneSided = ToldEvent(
            type: "PROTEST", mode: "demo", actors: [], recipients: ["Regierung/ARM/GOV"],
            begin: "2021-06-06", place: "Eriwan/ARM",
            text: "In Eriwan haben am Sonntag Tausende gegen die Regierung protestiert.")
        var both = oneSided
        both.actors = ["tausende Menschen/ARM/CVL"]
        both.recipients = ["armenische Regierung/ARM/GOV"]
        both.text = "Am Sonntag protestierten in Eriwan tausende Menschen gegen die Regierung."
        if isFirst { swap(&oneSided, &both) }
        let chronicle = try Chronicle()
        try chronicle.tell(later("eins", oneSided))
        #expect(try chronicle.tell(later("zwei", both))[0].telling == 2)
    }

    @Test(arguments: [("2023-03-07", 2), ("2023-03-08", 1)])
    func crowdsOfOneDayAndCauseAreOne(day: String, telling: Int) throws {
        let chronicle = try Chronicle()
        var demonstration = ToldEvent(
            type: "PROTEST", mode: "demo", actors: ["mehr als eine Million Menschen/FRA/CVL"],
            recipients: [], begin: "2023-03-07", place: "Frankreich/FRA",
            text: "In Frankreich demonstrierten mehr als eine Million Menschen gegen die Reform.")
        try chronicle.tell(later("eins", demonstration))
        demonstration.actors = ["Hunderttausende/FRA/CVL"]
        demonstration.begin = day
        demonstration.text = "Hunderttausende protestierten in Frankreich gegen die Reform."
        #expect(try chronicle.tell(later("zwei", demonstration))[0].telling == telling)
    }

    @Test(arguments: [("2023-05-04", true), ("2023-06-04", false)], [false, true])
    func aDenialWithoutATimeIsOfTheNewsBefore(
        _ denial: (published: String, disputes: Bool), isFirst: Bool
    ) throws {
        let strike = ToldEvent(
            type: "ASSAULT", mode: "drone", actors: ["Ukraine/UKR/GOV"],
            recipients: ["Kreml/RUS/GOV"], begin: "2023-05-03",
            text: "Die Ukraine hat am Mittwoch den Kreml mit Drohnen angegriffen.")
        var denied = strike
        denied.mode = nil
        denied.status = "denied"
        denied.begin = nil
        denied.text = "Die Ukraine hat den Kreml nicht angegriffen."
        let told = later("angriff", published: "2023-05-03", strike)
        let against = later("nein", published: denial.published, denied)
        let chronicle = try Chronicle()
        let articles = isFirst ? [against, told] : [told, against]
        let links = try articles.map { try chronicle.tell($0)[0] }
        #expect(links[1].disputes == (denial.disputes ? links[0].happening : nil))
    }

    @Test func aGuestIsTheGuestOfTheCountryWhateverItsName() throws {
        let chronicle = try Chronicle()
        let monthOnly = ToldArticle(
            name: "im-august", published: "2023-08",
            events: [
                ToldEvent(actors: ["Li Shangfu/CHN/GOV"], recipients: ["Belarus/BLR/GOV"])
            ])
        try chronicle.tell(monthOnly)
        let later = ToldEvent(
            actors: ["Li Shangfu/CHN/GOV"], recipients: ["Weißrussland/BLR/GOV"],
            begin: "2023-08-01", end: "2023-08-31", text: "Im August war der Minister dort.")
        #expect(try chronicle.tell(self.later(later))[0].happening == "\(monthOnly.id)/1")
        var home = ToldEvent(recipients: ["Minsk/BLR/GOV"], begin: "2023-09-01")
        try chronicle.tell(self.later("minsk", home))
        home.recipients = ["Gomel/BLR/GOV"]
        home.text = "Er kam in die Stadt."
        #expect(try chronicle.tell(self.later("gomel", home))[0].telling == 1)
    }

    @Test func anArticleTellsItsOwnEventsApart() throws {
        let chronicle = try Chronicle()
        let both = later(
            "beide", ToldEvent(begin: "2023-02-21", end: "2023-02-28"),
            ToldEvent(mode: nil, begin: "2023-02-21", end: "2023-02-28"))
        let links = try chronicle.tell(both)
        #expect(Set(links.map(\.happening)).count == 2)
        let again = try chronicle.tell(
            ToldArticle(name: "nochmals", published: "2023-12-02", events: both.events))
        #expect(again.map(\.happening) == links.map(\.happening))
        #expect(again.map(\.telling) == [2, 2])
    }

    @Test func aPlanAndItsActAreOneAndADenialDisputes() throws {
        let chronicle = try Chronicle()
        let plan = later(
            "plan", published: "2023-11-20", ToldEvent(status: "planned", begin: "2023-12-03"))
        try chronicle.tell(plan)
        let done = try chronicle.tell(later("getan", ToldEvent(begin: "2023-12-03")))[0]
        #expect(done.happening == "\(plan.id)/1")
        #expect(done.because.last == "followed")
        let denial = later("nein", ToldEvent(status: "denied", begin: "2023-12-03"))
        let denied = try chronicle.tell(denial)[0]
        #expect(denied.happening == "\(denial.id)/1")
        #expect(denied.disputes == "\(plan.id)/1")
        let again = try chronicle.tell(
            later("doch nicht", ToldEvent(status: "denied", begin: "2023-12-03")))[0]
        #expect(again.happening == denied.happening)
        #expect(again.telling == 2)
    }

    @Test func aVagueTellingOfTwoVisitsIsOfNeither() throws {
        let chronicle = try Chronicle()
        try chronicle.tell(visit)
        try chronicle.tell(later("dezember", ToldEvent(begin: "2023-12-03")))
        let vague = try chronicle.tell(
            later(
                "jahr", published: "2024-01-05", ToldEvent(begin: "2023-01-01", end: "2023-12-31")))
        #expect(vague[0].telling == 1)
        #expect(vague[0].because == ["new", "ambiguous"])
    }

    @Test func aTellingOfBothDaysMergesTwoHappenings() throws {
        let chronicle = try Chronicle()
        let first = later("anfang", ToldEvent(begin: "2023-11-30"))
        let second = later("ende", ToldEvent(begin: "2023-12-03"))
        try chronicle.tell(first)
        #expect(try chronicle.tell(second)[0].telling == 1)
        let whole = later("ganz", ToldEvent(begin: "2023-11-30", end: "2023-12-03"))
        let link = try chronicle.tell(whole)[0]
        #expect(link.happening == "\(first.id)/1")
        #expect(link.telling == 3)
        let merge = String(decoding: try #require(chronicle.lines().last), as: UTF8.self)
        #expect(merge.contains(#""type":"io.chronicled.happening.merged""#))
        #expect(merge.contains(#""id":"merge/\#(first.id)/1/\#(second.id)/1""#))
        let acceptance = String(decoding: try chronicle.lines()[4], as: UTF8.self)
        #expect(acceptance.contains(#""events":1,"merges":1"#))
        let later = try chronicle.tell(self.later("danach", ToldEvent(begin: "2023-12-03")))[0]
        #expect(later.happening == "\(first.id)/1")
        #expect(later.telling == 4)
        #expect(try chronicle.rebuilt().tellings(of: later.happening) == 4)
    }

    @Test func whatWasNotWrittenLinksNothing() throws {
        let chronicle = try Chronicle()
        var backlog = IndexBacklog()
        _ = try chronicle.file(visit, &backlog)
        backlog.keepFirst(0)
        let link = try chronicle.file(later(ToldEvent(begin: "2023-02-22")), &backlog).events[0]
        #expect(link.telling == 1)
    }

    @Test func anOlderLogIsLinkedWhenTheIndexIsBuilt() throws {
        let chronicle = try Chronicle()
        try chronicle.tellUnlinked(visit)
        try chronicle.tellUnlinked(later(ToldEvent(begin: "2023-02-22")))
        #expect(try chronicle.rebuilt().tellings(of: "\(visit.id)/1") == 2)
    }

    @Test(arguments: [false, true])
    func aReplacedArticleTellsNothingNew(isPending: Bool) throws {
        let chronicle = try Chronicle()
        var corrected = later(
            "berichtigt", published: "2023-03-02", ToldEvent(begin: "2023-02-23", end: "2023-02-26")
        )
        corrected.replaces = visit.id
        corrected.path = visit.name
        let other = later("anderes", ToldEvent(begin: "2023-02-21"))
        let articles = [visit, corrected, other]
        let links =
            isPending
            ? try chronicle.tell(articles).map { $0[0] }
            : try articles.map { try chronicle.tell($0)[0] }
        #expect(links[1].happening == "\(visit.id)/1")
        #expect(links[1].because == ["revision"])
        #expect(links[2].telling == 1, "only the replaced article names that day")
    }

    @Test(
        arguments: [
            ToldEvent(begin: "2023-03-07"),
            ToldEvent(recipients: ["Mongolei/MNG/GOV"], begin: "2023-02-22"),
        ])
    func aRevisionThatTellsOfAnotherActIsAnother(corrected: ToldEvent) throws {
        let chronicle = try Chronicle()
        try chronicle.tell(visit)
        var article = later("berichtigt", corrected)
        article.replaces = visit.id
        article.path = visit.name
        #expect(try chronicle.tell(article)[0].happening == "\(article.id)/1")
    }
}
