import Foundation

/// A point on the earth (WGS 84).
struct Coordinates: Sendable, Equatable {
    /// Degrees north.
    let latitude: Double
    /// Degrees east.
    let longitude: Double

    /// How far it is to `other`, in kilometres, as on a map that is true between them; over
    /// thousands of kilometres it says too much.
    func distance(to other: Coordinates) -> Double {
        let kilometresOfDegree = 111.2
        let turn = abs(longitude - other.longitude)
        let middle = (latitude + other.latitude) / 2 * .pi / 180
        let north = (latitude - other.latitude) * kilometresOfDegree
        let east = min(turn, 360 - turn) * kilometresOfDegree * cos(middle)
        return (north * north + east * east).squareRoot()
    }
}
