/// A setting that is no default.
public struct StatusSetting: Codable, Sendable, Equatable {
    /// Its key in the configuration file.
    public var key: String
    /// Its value, as the file writes values.
    public var value: String
    /// Where it was set: `FILE:LINE`, or the option.
    public var from: String

    /// Makes a setting of its parts.
    public init(key: String, value: String, from: String) {
        self.key = key
        self.value = value
        self.from = from
    }
}
