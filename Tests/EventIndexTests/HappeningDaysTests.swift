import EventIndex
import EventLog
import Testing

/// That one happening is on certain days, whatever is told of it.
@Suite struct HappeningDaysTests {
    private func article(_ name: String, _ begin: String?, _ end: String? = nil) -> ToldArticle {
        ToldArticle(
            name: name, published: "2023-12-20", events: [ToldEvent(begin: begin, end: end)])
    }

    private func undated(published: String) -> ToldArticle {
        ToldArticle(
            name: published, published: published,
            events: [
                ToldEvent(
                    type: "ASSAULT", mode: "aerial", actors: ["Russland/RUS/MIL"],
                    recipients: ["Ukraine/UKR/"], text: "Russland griff die Hauptstadt an.")
            ])
    }

    @Test(
        arguments: [
            [("tag", "2022-09-13", "2022-09-13"), ("monat", "2022-09-01", "2022-09-30")],
            [("monat", "2022-09-01", "2022-09-30"), ("tag", "2022-09-13", "2022-09-13")],
            [("tag", "2022-09-13", "2022-09-13"), ("jahr", "2022-01-01", "2022-12-31")],
            [("jahr", "2022-01-01", "2022-12-31"), ("tag", "2022-09-13", "2022-09-13")],
        ], [false, true])
    func aVagueTellingJoinsOneOfTwoVisits(
        first: [(name: String, begin: String, end: String)], isPending: Bool
    ) throws {
        let chronicle = try Chronicle()
        let articles =
            first.map { article($0.name, $0.begin, $0.end) } + [article("anderer", "2022-09-21")]
        let links =
            isPending
            ? try chronicle.tell(articles).map { $0[0] }
            : try articles.map { try chronicle.tell($0)[0] }
        #expect(links[1].happening == links[0].happening)
        #expect(links[2].because == ["new", "other-time"])
    }

    @Test func daysOfOneActAreOfIt() throws {
        let chronicle = try Chronicle()
        try chronicle.tell(article("gipfel", "2023-06-13", "2023-06-15"))
        #expect(try chronicle.tell(article("beginn", "2023-06-13"))[0].telling == 2)
        #expect(try chronicle.tell(article("ende", "2023-06-15"))[0].telling == 3)
    }

    @Test func aWeekIsNoActThatTwoDaysAreOf() throws {
        let chronicle = try Chronicle()
        try chronicle.tell(article("montag", "2023-06-12"))
        try chronicle.tell(article("donnerstag", "2023-06-15"))
        let week = try chronicle.tell(article("woche", "2023-06-12", "2023-06-18"))[0]
        #expect(week.because == ["new", "ambiguous"])
        #expect(try chronicle.lines().count == 6, "nothing is merged")
    }

    @Test func newsOfManyDaysAreManyHappenings() throws {
        let chronicle = try Chronicle()
        let links = try stride(from: 1, through: 27, by: 2).map { day in
            let published = "2023-05-" + (day < 10 ? "0\(day)" : "\(day)")
            return try chronicle.tell(undated(published: published))[0]
        }
        #expect(links[1].happening == links[0].happening)
        #expect((5...9).contains(Set(links.map(\.happening)).count))
    }

    @Test func laterActsDoNotHideThoseOfTheDay() throws {
        let chronicle = try Chronicle()
        let strike = { (name: String, day: String) in
            var article = self.article(name, day)
            article.events[0].text = name
            article.events[0].type = "AGREE"
            article.events[0].mode = nil
            return article
        }
        try chronicle.tell(strike("der erste", "2023-05-10"))
        for number in 1...20 { try chronicle.tell(strike("folgender \(number)", "2023-05-11")) }
        #expect(
            try chronicle.tell(strike("der erste nochmals", "2023-05-10"))[0].happening
                == "\(strike("der erste", "").id)/1")
    }
}
