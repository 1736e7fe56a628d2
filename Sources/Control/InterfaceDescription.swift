/// The description of an interface in varlink's own language.
public struct InterfaceDescription: Sendable, Equatable {
    /// The interface's name.
    public let name: String
    /// The description, which begins with comments and `interface NAME`.
    public let text: String

    /// Makes a description of its parts.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// What every varlink service answers to.
    public static let service = InterfaceDescription(
        name: "org.varlink.service",
        text: """
            # What a varlink service says about itself and the interfaces it has.
            interface org.varlink.service

            # Who made the service, and the names of its interfaces.
            method GetInfo() -> (
              vendor: string,
              product: string,
              version: string,
              url: string,
              interfaces: []string
            )

            # The description of one interface.
            method GetInterfaceDescription(interface: string) -> (description: string)

            # The service has no such interface.
            error InterfaceNotFound (interface: string)

            # The interface has no such method.
            error MethodNotFound (method: string)

            # The method exists, but the service does not offer it in this way.
            error MethodNotImplemented (method: string)

            # A parameter is missing, unknown, there twice, or of a wrong type or value. When what
            # was sent is no method call, it names the member of the call that is wrong, such as
            # method or parameters, or says call; then the connection is closed.
            error InvalidParameter (parameter: string)

            # The method gives many replies and must be called with 'more'.
            error ExpectedMore ()

            """)
}
