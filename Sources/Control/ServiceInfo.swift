/// Who made a service, for `org.varlink.service.GetInfo`.
public struct ServiceInfo: Sendable, Equatable {
    /// The maker.
    public var vendor: String
    /// The program's name.
    public var product: String
    /// The program's version.
    public var version: String
    /// Where to read about it.
    public var url: String

    /// Makes the information of its parts.
    public init(vendor: String, product: String, version: String, url: String) {
        self.vendor = vendor
        self.product = product
        self.version = version
        self.url = url
    }
}

extension Route {
    /// `org.varlink.service.GetInfo`.
    static func info(_ service: ServiceInfo, interfaces: [String]) -> Route {
        let reply = JSONBytes(object: [
            "vendor": JSONBytes(string: service.vendor),
            "product": JSONBytes(string: service.product),
            "version": JSONBytes(string: service.version),
            "url": JSONBytes(string: service.url),
            "interfaces": JSONBytes(array: interfaces.map { JSONBytes(string: $0) }),
        ])
        return Route("org.varlink.service.GetInfo") { (_: NoParameters, _) in reply }
    }

    /// `org.varlink.service.GetInterfaceDescription`.
    static func description(of interfaces: [InterfaceDescription]) -> Route {
        Route("org.varlink.service.GetInterfaceDescription") {
            (parameters: DescriptionParameters, _) throws(MethodError) in
            let asked = interfaces.first { $0.name == parameters.interface }
            guard let asked else { throw .interfaceNotFound(parameters.interface) }
            return JSONBytes(object: ["description": JSONBytes(string: asked.text)])
        }
    }
}

/// The parameters of `org.varlink.service.GetInterfaceDescription`.
private struct DescriptionParameters: MethodParameters {
    static let parameterNames: Set<String> = ["interface"]
    let interface: String
}
