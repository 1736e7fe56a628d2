import LinuxSystem

/// Finds the route of each call and asks it.
struct Router: Sendable {
    private let routes: [String: Route]
    private let interfaces: Set<String>

    /// A router over `routes`, whose methods belong to `interfaces`.
    init(routes: [Route], interfaces: Set<String>) {
        self.routes = Dictionary(routes.map { ($0.method, $0) }) { $1 }
        self.interfaces = interfaces
    }

    /// What answers the `call` of `peer`; `nil` when it wants no answer and changes nothing, so that
    /// there is nothing to do.
    func response(
        to call: MethodCall, from peer: PeerCredentials
    ) throws(MethodError) -> Response? {
        guard let route = routes[call.method] else { throw notFound(call.method) }
        guard !call.wantsUpgrade else { throw .methodNotImplemented(call.method) }
        guard route.access.permits(peer) else {
            throw .permissionDenied(Self.refusal(of: call.method, to: peer))
        }
        guard call.allowsMore || !route.needsMore else { throw .expectedMore }
        guard !call.isOneway || route.access == .owner else { return nil }
        return try route.respond(call.parameters, peer)
    }

    private func notFound(_ method: String) -> MethodError {
        let interface = method.lastIndex(of: ".").map { String(method[..<$0]) } ?? method
        return interfaces.contains(interface)
            ? .methodNotFound(method) : .interfaceNotFound(interface)
    }

    private static func refusal(of method: String, to peer: PeerCredentials) -> String {
        """
        Only root and the daemon's own user (uid \(PeerCredentials.own.user)) may call \(method); \
        this call came from uid \(peer.user).
        """
    }
}
