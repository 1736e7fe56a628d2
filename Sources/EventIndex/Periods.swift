extension Int {
    /// The greatest whole number that is not above `self` divided by `divisor`.
    func floored(by divisor: Int) -> Int {
        self / divisor - (self % divisor < 0 ? 1 : 0)
    }
}
