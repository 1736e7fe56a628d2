import LinuxSystem

/// How a server's places are shared out, so that nobody locks the others out by taking many.
///
/// The owner may take every place. Some are kept for it, so all other users together get fewer, and
/// none of them gets more than half.
struct ClientPlaces {
    private let places: Int
    private var placesForOthers: Int { places - places / 16 }
    private var placesForOneUser: Int { max(1, places / 2) }

    /// Shares out so many `places`.
    init(_ places: Int) {
        self.places = places
    }

    /// The numbers of those `clients` of whom one has to go before `peer` may come; `nil` when there
    /// is a place for it.
    func rivals(of peer: PeerCredentials, among clients: [Int: PeerCredentials]) -> [Int]? {
        if !Access.owner.permits(peer) {
            let same = clients.filter { $1.user == peer.user }
            if same.count >= placesForOneUser { return Array(same.keys) }
            let others = clients.filter { !Access.owner.permits($1) }
            if others.count >= placesForOthers { return Array(others.keys) }
        }
        return clients.count >= places ? Array(clients.keys) : nil
    }
}
