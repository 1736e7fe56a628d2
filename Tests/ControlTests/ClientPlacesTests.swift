import LinuxSystem
import Testing

@testable import Control

/// Who is let in beside whom.
@Suite struct ClientPlacesTests {
    private let places = ClientPlaces(256)

    /// Clients of `users`, so many of each.
    private func clients(_ users: (user: UInt32, count: Int)...) -> [Int: PeerCredentials] {
        let all = users.flatMap { Array(repeating: $0.user, count: $0.count) }
        return Dictionary(
            uniqueKeysWithValues: all.enumerated().map { ($0.offset, .of($0.element)) })
    }

    @Test func oneUserGetsHalfOfThePlaces() {
        let most = clients((.max, 127), (0, 1))
        #expect(places.rivals(of: .of(.max), among: most) == nil)
        let half = clients((.max, 128), (0, 1))
        #expect(places.rivals(of: .of(.max), among: half).map(Set.init) == Set(0..<128))
        #expect(places.rivals(of: .of(.max - 1), among: half) == nil)
    }

    @Test func somePlacesAreKeptForTheOwner() {
        let crowd = clients((.max, 120), (.max - 1, 120), (0, 15))
        let rivals = places.rivals(of: .of(.max - 2), among: crowd)
        #expect(rivals.map(Set.init) == Set(0..<240))
        #expect(places.rivals(of: .of(0), among: crowd) == nil)
        #expect(places.rivals(of: .own, among: crowd) == nil)
    }

    @Test func theOwnerMayTakeThemAll() {
        #expect(places.rivals(of: .own, among: clients((0, 255))) == nil)
        let all = places.rivals(of: .own, among: clients((0, 128), (.max, 128)))
        #expect(all.map(Set.init) == Set(0..<256))
        #expect(places.rivals(of: .of(.max), among: clients((0, 256)))?.count == 256)
    }

    @Test(arguments: 1...3)
    func ofFewPlacesEveryoneGetsOne(count: Int) {
        #expect(ClientPlaces(count).rivals(of: .of(.max), among: [:]) == nil)
    }
}

extension PeerCredentials {
    fileprivate static func of(_ user: UInt32) -> PeerCredentials {
        PeerCredentials(process: 1, user: user, group: 1)
    }
}
