/// What the runs drop and code with.
enum SampleTexts {
    /// An article of two events that no other `number` gives.
    static func article(_ number: Int) -> String {
        """
        date 2024-05-14 Norwegen besuchte Lettland. Es war der \(number). Besuch.

        Lettland besuchte Norwegen.
        """
    }
}
