/// Articles of the project's own.
enum SampleArticle {
    /// A visit, a meeting and a demand.
    static let visit = """
         date 2024-05-14 Der norwegische Außenminister Henrik Solberg hat am Montag Lettland \
        besucht. In Riga traf Solberg die lettische Präsidentin Ilze Kalnina.

        Solberg forderte Russland auf, den Angriff auf die Ukraine zu beenden. (dpa)
        """

    /// An article that no other call with another number gives.
    static func numbered(_ number: Int) -> String {
        """
         date 2024-05-14 Die Polizei nahm in Oslo \(number + 2) Demonstranten fest.

        Der schwedische Minister Nils Berg verurteilte die Festnahmen.
        """
    }
}
