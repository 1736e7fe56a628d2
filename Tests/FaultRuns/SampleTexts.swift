/// What the runs drop and code with.
enum SampleTexts {
    /// An article of two events that no other `number` gives.
    static func article(_ number: Int) -> String {
        """
        date 2024-05-14 Norwegen besuchte Lettland. Es war der \(number). Besuch.

        Lettland besuchte Norwegen.
        """
    }

    /// The smallest lexicon that codes ``article(_:)``: file names and contents.
    static let lexicon = [
        "de/countries.txt": """
        LVA; Lettland; lettisch; Lette Letten Lettin; Riga
        NOR; Norwegen; norwegisch; Norweger Norweger Norwegerin; Oslo

        """,
        "de/verbs.txt": "besuchen; besucht; besuchte; besucht; haben\n",
        "de/events/consult.txt": "[CONSULT]\nverb besuchen nom:actor acc:recipient!\n",
    ]
}
