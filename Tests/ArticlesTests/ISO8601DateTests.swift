import Testing

@testable import Articles

struct ISO8601DateTests {
    @Test(arguments: [
        ("2023", PublicationDate.Precision.year), ("2023-12", .month), ("2023-12-03", .day),
        ("2023-12-03T14:05", .time), ("2023-12-03T14:05:09", .time),
        ("2023-12-03T14:05:09.123456789", .time), ("2023-12-03T14:05:09,5Z", .time),
        ("2023-12-03T14:05Z", .time), ("2023-12-03T14:05+01:00", .time),
        ("2023-12-03T14:05:00-0330", .time), ("2023-12-03T00:00+01", .time),
        ("2016-12-31T23:59:60Z", .time), ("9999-12-31", .day),
    ])
    func acceptsEveryPrecision(text: String, precision: PublicationDate.Precision) throws {
        let date = try ISO8601Date.parse(text)
        #expect(date.precision == precision)
        #expect(date.text == text)
    }

    @Test(arguments: [
        ("", ISO8601Date.Fault.form), ("20 3", .form), ("2023-", .form), ("2023-1", .form),
        ("2023/12", .form), ("2023-12-", .form), ("2023-12-03 14:05", .form),
        ("2023-12-03T", .form), ("2023-12-03T14", .form), ("2023-12-03T14:05:09.", .form),
        ("2023-12-03T14:05ZZ", .form), ("2023-12-03T14:05+", .form), ("２０２３", .form),
        ("0000", .year), ("2023-00", .month), ("2023-13", .month), ("2023-04-31", .day),
        ("2023-04-00", .day), ("1900-02-29", .day), ("2023-12-03T24:00", .time),
        ("2023-12-03T14:60", .time), ("2023-12-03T14:05:61", .time),
        ("2023-12-03T14:05+24:00", .time), ("2023-12-03T14:05+01:60", .time),
    ])
    func namesTheFault(text: String, fault: ISO8601Date.Fault) {
        #expect(throws: fault) { try ISO8601Date.parse(text) }
    }
}
