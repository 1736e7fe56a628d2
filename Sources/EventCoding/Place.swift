/// Where an act took place or is to take place.
public struct Place: Sendable, Equatable {
    /// The place's name as written.
    public var text: String
    /// The country it lies in, ISO 3166-1 alpha-3, or `nil` when unknown.
    public var country: String?
    /// Latitude in degrees north (WGS 84), or `nil` for a country or an unknown place.
    public var latitude: Double?
    /// Longitude in degrees east (WGS 84), or `nil` for a country or an unknown place.
    public var longitude: Double?

    /// Makes a place of its parts.
    public init(text: String, country: String?, latitude: Double? = nil, longitude: Double? = nil) {
        self.text = text
        self.country = country
        self.latitude = latitude
        self.longitude = longitude
    }
}
