/// Articles of the project's own.
enum SampleArticle {
    /// A visit, a meeting and a demand.
    static let visit = """
         date 2024-05-14 Der norwegische Außenminister Henrik Solberg hat am Montag Lettland \
        besucht. In Riga traf Solberg die lettische Präsidentin Ilze Kalnina.

        Solberg forderte Russland auf, den Angriff auf die Ukraine zu beenden. (dpa)
        """

    /// An article of two events, by the small lexicon too, that no other number gives.
    static func numbered(_ number: Int) -> String {
        """
         date 2024-05-14 Norwegen besuchte Lettland mit \(number + 2) Fachleuten.

        Lettland verurteilte Schweden.
        """
    }
}
