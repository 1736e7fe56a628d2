extension StringProtocol {
    /// The one of `names` that this text was most likely meant to be: it takes the fewest changes,
    /// and no more than one for every three of its characters. `nil` when there is none.
    ///
    /// A change is a character too many, too few or wrong, or two that have changed places
    /// (Damerau 1964, each place changed once).
    func nearest(of names: [String]) -> String? {
        let distances = names.map { (name: $0, distance: editDistance(to: $0)) }
        let nearest = distances.min { $0.distance < $1.distance }
        return nearest.flatMap { $0.distance * 3 <= Swift.max(count, 3) ? $0.name : nil }
    }

    private func editDistance(to other: String) -> Int {
        let (these, those) = (Array(lowercased()), Array(other.lowercased()))
        var (before, row) = ([Int](), Array(0...those.count))
        for (index, character) in these.enumerated() {
            var next = [index + 1]
            for (column, counterpart) in those.enumerated() {
                let replaced = row[column] + (character == counterpart ? 0 : 1)
                var distance = Swift.min(replaced, row[column + 1] + 1, next[column] + 1)
                if index > 0, column > 0, character == those[column - 1],
                    these[index - 1] == counterpart
                {
                    distance = Swift.min(distance, before[column - 1] + 1)
                }
                next.append(distance)
            }
            (before, row) = (row, next)
        }
        return row[those.count]
    }
}
