import Testing

@testable import EventCoding

@Suite struct PlaceReaderTests {
    @Test func namesThePlaceAndItsCountry() throws {
        let event = try Sample.event("Norwegen und Finnland trafen sich in Hamburg.")
        #expect(event.place?.text == "Hamburg")
        #expect(event.place?.country == "DEU")
        #expect(event.place?.latitude != nil)
    }

    @Test func staysEmptyWhereNoneIsNamed() throws {
        #expect(try Sample.event("Norwegen kritisierte Finnland.").place == nil)
    }
}
